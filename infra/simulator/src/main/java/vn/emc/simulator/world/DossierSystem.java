package vn.emc.simulator.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The dossier system of one site. The same seed, site and day always give the same dossiers, each made only when it is
 * asked for.
 */
public final class DossierSystem {
    private static final DateTimeFormatter YY_MM_DD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int UNITS = 12;

    private final long seed;
    private final SimulatedSite site;
    private final FaultyLine line;
    private final Temperament temperament;
    private final ProcedureChoice procedures;

    public DossierSystem(long seed, SimulatedSite site, Faults faults) {
        this.seed = seed;
        this.site = site;
        this.line = new FaultyLine(faults);
        this.temperament = Temperament.of(seed, site.organisation());
        this.procedures = new ProcedureChoice(seed, site.organisation(), temperament);
    }

    public SimulatedSite site() {
        return site;
    }

    /** How many dossiers the site receives on {@code day} where an average site has {@code average} on a working day. */
    public int dossiersOn(LocalDate day, double average) {
        var random = Seeds.of(seed, "volume", site.organisation(), day);
        double expected = average * temperament.volume() * Calendar.weight(day) * (0.85 + 0.3 * random.nextDouble());
        return (int) expected + (random.nextDouble() < expected - Math.floor(expected) ? 1 : 0);
    }

    /**
     * The dossiers received on {@code day}, with what happened to them until {@code now}.
     *
     * @param firstNumber running number of the first one; another run on the same day takes another
     */
    public Stream<Dossier> dossiers(LocalDate day, int count, int firstNumber, Instant now) {
        var random = Seeds.of(seed, "dossiers", site.organisation(), day, firstNumber);
        return IntStream.range(firstNumber, firstNumber + count)
                .mapToObj(number -> dossier(day, number, random.split(), now));
    }

    private Dossier dossier(LocalDate day, int number, SplittableRandom random, Instant now) {
        var unit = unit(random.nextInt(UNITS) + 1);
        var code = unit + "-" + YY_MM_DD.format(day) + "-" + "%04d".formatted(number);
        var received =
                day.atTime(Calendar.timeOfDay(random)).atZone(Calendar.ZONE).toInstant();
        var told = new LifeCycle(site, temperament, procedures, random)
                .tell(code, unit, received.isBefore(now) ? received : now, now);
        return new Dossier(site, code, line.send(told, random, now));
    }

    /** Half of the units still carry the older spelling. */
    private String unit(int number) {
        return number % 2 == 0
                ? "000.00.%02d.%s".formatted(number, site.organisation())
                : "%s.%02d".formatted(site.organisation(), number);
    }
}
