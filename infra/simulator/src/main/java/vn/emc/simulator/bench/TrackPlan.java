package vn.emc.simulator.bench;

import java.time.Duration;

/**
 * What is measured of web tracking, and how long.
 *
 * @param heating how long the platform is loaded before anything is measured
 * @param hits page views per second beside dossier events
 * @param dossiers dossier events per second beside page views
 * @param rounds how often dossier events are measured alone and beside page views, one after the other
 */
public record TrackPlan(
        Duration heating,
        int connections,
        Duration warmUp,
        Duration window,
        double hits,
        double dossiers,
        int rounds) {}
