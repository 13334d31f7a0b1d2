/** Lets the failure of a handler through as it is: Nest would tell the bus of an internal error, and nobody of which. */
import { Catch, type RpcExceptionFilter } from '@nestjs/common';
import { throwError, type Observable } from 'rxjs';

@Catch()
export class FailureFilter implements RpcExceptionFilter {
  catch(failure: unknown): Observable<never> {
    return throwError(() => failure);
  }
}
