package vn.emc.reconciliation.comparison;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import vn.emc.reconciliation.list.DossierLine;
import vn.emc.reconciliation.list.ListWriter;

/** Two long lists of a year, as a province and EMC would have them: about one dossier in fifty differs. */
final class BigLists {
    static final int SITE = 101;
    static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    static final LocalDate TO = LocalDate.of(2025, 12, 31);

    private static final DateTimeFormatter CODE_DATE = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final int UNITS = 120;
    private static final int PROCEDURES = 1_800;
    private static final int DAYS = 365;

    private BigLists() {}

    static void write(Path emc, Path local, int dossiers) {
        try (var emcFile = new BufferedOutputStream(Files.newOutputStream(emc));
                var localFile = new BufferedOutputStream(Files.newOutputStream(local));
                var emcList = new ListWriter(emcFile, false);
                var localList = new ListWriter(localFile, true)) {
            var random = new Random(7);
            for (var i = 0; i < dossiers; i++) {
                var line = line(random, i, dossiers);
                var fault = random.nextInt(400);
                if (fault != 0) {
                    emcList.write(line, true, 0);
                }
                if (fault != 1) {
                    localList.write(fault < 9 ? faulty(line, fault) : line, true, i + 2L);
                }
                if (fault == 9) {
                    localList.write(line, true, i + 2L);
                }
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static DossierLine line(Random random, int number, int dossiers) {
        var unit = "000.%02d.%02d.H56".formatted(number % 7, number % UNITS / 7);
        var received = FROM.plusDays((long) number * DAYS / dossiers);
        var finished = random.nextInt(10) == 0 ? null : received.plusDays(random.nextInt(20));
        return new DossierLine(
                unit + "-" + received.format(CODE_DATE) + "-" + (1_000 + number % 100_000 * 30 + number / 100_000),
                SITE,
                "1.%06d".formatted(random.nextInt(PROCEDURES)),
                unit,
                received,
                finished,
                finished == null ? 2 : 3,
                random.nextBoolean() ? 4 : 3,
                1 + random.nextInt(2),
                finished == null ? null : 1 + random.nextInt(2),
                random.nextInt(3),
                random.nextInt(3));
    }

    /** With another value in one of seven fields, or another spelling of its code. */
    private static DossierLine faulty(DossierLine line, int fault) {
        return new DossierLine(
                fault == 2 ? line.codeProfile().toLowerCase(Locale.ROOT) : line.codeProfile(),
                line.siteId(),
                fault == 3 ? "1.999999" : line.procedure(),
                fault == 4 ? "000.99.99.H56" : line.unit(),
                line.receivedOn(),
                line.finishedOn(),
                fault == 5 ? Integer.valueOf(0) : line.status(),
                fault == 6 ? Integer.valueOf(0) : line.level(),
                fault == 7 && line.reception() != null ? Integer.valueOf(3 - line.reception()) : line.reception(),
                line.result(),
                fault == 8 && line.payment() != null ? Integer.valueOf((line.payment() + 1) % 3) : line.payment(),
                line.post());
    }
}
