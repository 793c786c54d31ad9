package vn.emc.simulator.world;

import java.util.SplittableRandom;

/**
 * How an organisation and its people behave; all but the volume are shares between 0 and 1.
 *
 * @param volume how many dossiers it has, 1 being the average
 * @param online applications for online services that arrive online
 * @param upgraded partly online services that this organisation offers fully online
 * @param resultOnline results of online dossiers that go out online or by post
 * @param paidOnline fees that are paid online
 * @param post results that go by post
 * @param nationalPortal online dossiers that come from the national portal
 * @param slowness how long dossiers take, 1 being the average
 */
record Temperament(
        double volume,
        double online,
        double upgraded,
        double resultOnline,
        double paidOnline,
        double post,
        double nationalPortal,
        double slowness) {

    static Temperament of(long seed, String organisation) {
        var random = Seeds.of(seed, "temperament", organisation);
        return new Temperament(
                between(random, 0.4, 2.2),
                between(random, 0.35, 0.95),
                between(random, 0.0, 0.35),
                between(random, 0.5, 0.97),
                between(random, 0.3, 0.9),
                between(random, 0.03, 0.3),
                between(random, 0.1, 0.6),
                between(random, 0.6, 1.8));
    }

    private static double between(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }
}
