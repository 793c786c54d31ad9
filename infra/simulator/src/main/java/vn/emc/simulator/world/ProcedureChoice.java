package vn.emc.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Which procedures an organisation offers, and which of them the next applicant asks for. */
final class ProcedureChoice {
    private static final double OFFERED = 0.7;
    private static final int FULLY_ONLINE = 4;
    private static final int PARTLY_ONLINE = 3;

    private final List<Procedure> offered;
    private final int[] upperBounds;

    ProcedureChoice(long seed, String organisation, Temperament temperament) {
        var random = Seeds.of(seed, "procedures", organisation);
        this.offered = new ArrayList<>();
        for (var procedure : ProcedureList.ALL) {
            if (random.nextDouble() < OFFERED) {
                offered.add(upgraded(procedure, random.nextDouble() < temperament.upgraded()));
            }
        }
        this.upperBounds = new int[offered.size()];
        int sum = 0;
        for (int i = 0; i < upperBounds.length; i++) {
            sum += offered.get(i).weight();
            upperBounds[i] = sum;
        }
    }

    Procedure next(SplittableRandom random) {
        int drawn = random.nextInt(upperBounds[upperBounds.length - 1]);
        int i = 0;
        while (upperBounds[i] <= drawn) {
            i++;
        }
        return offered.get(i);
    }

    private static Procedure upgraded(Procedure procedure, boolean upgrade) {
        return upgrade && procedure.level() == PARTLY_ONLINE
                ? new Procedure(procedure.code(), procedure.name(), FULLY_ONLINE, procedure.fee(), procedure.weight())
                : procedure;
    }
}
