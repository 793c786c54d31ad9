package vn.emc.simulator.bench;

import java.net.URI;
import java.time.Duration;

/**
 * A load to put on the platform.
 *
 * @param name as the report shows it
 * @param perSecond events per second, or 0 for as many as the connections carry
 */
record Load(String name, URI target, int connections, double perSecond, Duration warmUp, Duration window) {}
