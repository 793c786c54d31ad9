package vn.emc.simulator.bench;

import java.nio.ByteBuffer;

/** What one connection sends. */
interface Requests {
    /** The next request, ready to be written. The same buffer every time. */
    ByteBuffer next();

    /** How many different dossiers the requests so far named. */
    int dossiers();
}
