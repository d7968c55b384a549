import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiSchema, ApiTags } from '@nestjs/swagger';
import { ApiProblems } from '../openapi/api-problems.js';

@ApiSchema({ description: 'The process answers.' })
export class Health {
  @ApiProperty({ enum: ['ok'], description: 'That it answers.' })
  status: 'ok';
}

@ApiTags('Health')
@Controller('health')
export class HealthController {
  @Get('live')
  @ApiOperation({
    operationId: 'getLiveness',
    summary: 'Is the process alive?',
    description: 'Asks nobody. When it does not answer, restart the process.',
  })
  @ApiProblems([])
  live(): Health {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'getReadiness',
    summary: 'Can this process take requests?',
    description: 'A sick provider does not make it unready: every answer says by itself what is missing.',
  })
  @ApiProblems([])
  ready(): Health {
    return { status: 'ok' };
  }
}
