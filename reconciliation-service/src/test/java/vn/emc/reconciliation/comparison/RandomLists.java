package vn.emc.reconciliation.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.emc.reconciliation.list.DossierLine;

/** Two small lists with all kinds of faults, so near to each other that most of them meet. */
public final class RandomLists {
    public static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    public static final LocalDate TO = LocalDate.of(2025, 6, 30);

    /**
     * A line of a list.
     *
     * @param inPeriod as the file says
     */
    public record Entry(DossierLine line, boolean inPeriod) {}

    private final Random random;
    private final List<Entry> emc = new ArrayList<>();
    private final List<Entry> local = new ArrayList<>();

    public RandomLists(long seed) {
        random = new Random(seed);
        var dossiers = random.nextInt(60);
        for (var i = 0; i < dossiers; i++) {
            var dossier = dossier(i);
            repeat(emc, dossier);
            repeat(local, dossier);
        }
        Collections.shuffle(emc, random);
        Collections.shuffle(local, random);
    }

    public List<Entry> emc() {
        return List.copyOf(emc);
    }

    public List<Entry> local() {
        return List.copyOf(local);
    }

    /** Mostly once, sometimes not at all or more often; now and then a bit otherwise. */
    private void repeat(List<Entry> list, DossierLine dossier) {
        var times = switch (random.nextInt(12)) {
            case 0 -> 0;
            case 1 -> 2;
            case 2 -> 3;
            default -> 1;
        };
        for (var i = 0; i < times; i++) {
            var line = random.nextInt(3) == 0 ? otherwise(dossier) : dossier;
            list.add(new Entry(line, isIn(line.receivedOn()) || isIn(line.finishedOn())));
        }
    }

    private static boolean isIn(@Nullable LocalDate day) {
        return day != null && !day.isBefore(FROM) && !day.isAfter(TO);
    }

    private DossierLine dossier(int number) {
        var code = switch (random.nextInt(20)) {
            case 0 -> "ô \"lạ\", số-" + number % 7;
            case 1 -> " - . ";
            default -> "000.00.11.H56-250401-%04d".formatted(number);
        };
        var received = FROM.minusDays(20).plusDays(random.nextInt(130));
        return new DossierLine(
                code,
                101 + random.nextInt(2),
                procedure(),
                "000.00.1" + random.nextInt(3) + ".H56",
                received,
                maybe(received.plusDays(random.nextInt(40))),
                pick(0, 1, 2, 3, 3, 3, null),
                pick(0, 3, 4, 4, 4, null),
                pick(1, 1, 2, null),
                pick(1, 1, 2, null),
                pick(0, 1, 2, null),
                pick(0, 1, 2, null));
    }

    private DossierLine otherwise(DossierLine line) {
        var change = random.nextInt(10);
        return new DossierLine(
                change == 0 ? spelling(line.codeProfile()) : line.codeProfile(),
                change == 1 && random.nextInt(4) == 0 ? 103 - line.siteId() + 100 : line.siteId(),
                change == 2 ? procedure() : line.procedure(),
                change == 3 ? maybe("h56.1" + random.nextInt(3)) : line.unit(),
                change == 4 ? maybe(FROM.minusDays(random.nextInt(5))) : line.receivedOn(),
                change == 5 ? maybe(TO.plusDays(random.nextInt(5))) : line.finishedOn(),
                change == 6 ? pick(0, 1, 2, 3, null) : line.status(),
                change == 7 ? pick(0, 3, 4, null) : line.level(),
                change == 8 ? pick(1, 2, null) : line.reception(),
                change == 9 ? pick(1, 2, null) : line.result(),
                change == 8 ? pick(0, 1, 2, null) : line.payment(),
                change == 9 ? pick(0, 1, 2, null) : line.post());
    }

    private String spelling(String code) {
        return switch (random.nextInt(3)) {
            case 0 -> code.toLowerCase(Locale.ROOT);
            case 1 -> code.replace("-", "");
            default -> code.replace(".", " ");
        };
    }

    private @Nullable String procedure() {
        return switch (random.nextInt(8)) {
            case 0 -> "1.00000" + random.nextInt(3) + ".000.00.00.H56";
            case 1 -> "1.00000" + random.nextInt(3) + ".H56";
            case 2 -> "00000" + random.nextInt(2);
            case 3 -> null;
            default -> "1.00000" + random.nextInt(3);
        };
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private @Nullable Integer pick(@Nullable Integer... values) {
        return values[random.nextInt(values.length)];
    }
}
