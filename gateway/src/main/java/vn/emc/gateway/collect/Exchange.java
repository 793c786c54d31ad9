package vn.emc.gateway.collect;

import io.netty.handler.codec.http.FullHttpResponse;
import vn.emc.gateway.answer.ProblemCode;

/** Someone waiting for the service's answer to one request. Called once, on the connection's own event loop. */
interface Exchange {
    /** The answer; whoever is called owns it. */
    void answered(FullHttpResponse answer);

    /** There is no answer. */
    void failed(ProblemCode reason);
}
