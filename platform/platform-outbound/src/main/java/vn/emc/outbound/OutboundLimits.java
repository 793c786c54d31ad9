package vn.emc.outbound;

import java.time.Duration;

/**
 * What one request may cost.
 *
 * @param total the longest time from the first look-up of a name to the last byte, redirects included
 * @param redirects how many are followed
 * @param bytes how many of the body are read, after decompression; the rest is left unread
 */
public record OutboundLimits(Duration total, int redirects, int bytes) {}
