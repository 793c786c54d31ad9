package vn.emc.reconciliation.minutes;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.reconciliation.agreement.Agreement;
import vn.emc.reconciliation.comparing.ComparisonState;
import vn.emc.reconciliation.comparing.ComparisonView;
import vn.emc.reconciliation.comparing.LocalList;
import vn.emc.reconciliation.comparison.ComparedField;
import vn.emc.reconciliation.comparison.FindingClass;
import vn.emc.reconciliation.effect.Effect;
import vn.emc.reconciliation.effect.Fraction;
import vn.emc.reconciliation.effect.Indicator;
import vn.emc.reconciliation.extract.ExtractFile;
import vn.emc.reconciliation.extract.ExtractFileKind;
import vn.emc.reconciliation.extract.ExtractProgress;
import vn.emc.reconciliation.extract.ExtractState;
import vn.emc.reconciliation.extract.ExtractView;
import vn.emc.reconciliation.extract.Manifest;
import vn.emc.reconciliation.locallist.ReadList;
import vn.emc.reconciliation.resolution.Remedy;
import vn.emc.reconciliation.resolution.Resolution;
import vn.emc.reconciliation.resolution.Resolutions;
import vn.emc.reconciliation.workflow.Contact;
import vn.emc.reconciliation.workflow.Details;
import vn.emc.reconciliation.workflow.Period;
import vn.emc.reconciliation.workflow.Reconciliation;
import vn.emc.reconciliation.workflow.Side;
import vn.emc.reconciliation.workflow.State;

/** Minutes that say something in every place. */
final class SampleMinutes {
    static final Instant THEN = Instant.parse("2026-01-05T03:04:05Z");
    private static final Period PERIOD = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));

    private SampleMinutes() {}

    static Minutes agreed() {
        return of(List.of(
                new Agreement(Side.UNIT, 7, "operator.h56", THEN), new Agreement(Side.AGENCY, 7, "officer", THEN)));
    }

    static Minutes draft() {
        return of(List.of());
    }

    private static Minutes of(List<Agreement> agreements) {
        return new Minutes(
                reconciliation(),
                "Ủy ban nhân dân tỉnh Thử Nghiệm",
                List.of("Cổng dịch vụ công tỉnh Thử Nghiệm", "Hệ thống một cửa <b>&"),
                extract(),
                list(),
                comparison(),
                new Resolutions(
                        7,
                        List.of(
                                resolution(FindingClass.ONLY_EMC, null, null, Remedy.EXCLUDE, "Hồ sơ thử nghiệm."),
                                resolution(
                                        FindingClass.FIELD_DIFF,
                                        ComparedField.LEVEL,
                                        null,
                                        Remedy.TAKE_LOCAL,
                                        "Ba thủ tục khai sai mức độ.")),
                        Map.of(41, resolution(FindingClass.ONLY_EMC, null, 41, Remedy.KEEP_EMC, "Hồ sơ này là thật."))),
                new Effect(
                        List.of(),
                        Map.of(
                                Indicator.B1,
                                new Effect.Moments(new Fraction(76_543, 80_001), new Fraction(76_540, 79_998), null),
                                Indicator.B2,
                                new Effect.Moments(new Fraction(61_234, 80_001), new Fraction(59_876, 79_998), null))),
                agreements,
                THEN);
    }

    private static Resolution resolution(
            FindingClass kind, @Nullable ComparedField field, @Nullable Integer finding, Remedy remedy, String reason) {
        return new Resolution(kind, field, finding, remedy, reason, "operator.h56", THEN);
    }

    private static Reconciliation reconciliation() {
        var technical = new Contact("Trần Thử Nghiệm", "kythuat@example.vn", "024 0000 0001");
        var accountable = new Contact("Lê Thử Nghiệm", "phutrach@example.vn", "024 0000 0002");
        var details = new Details(
                "125/SKHCN-CĐS", LocalDate.of(2025, 11, 20), technical, accountable, List.of(1, 2), "B2 thấp hơn.");
        return new Reconciliation(
                12, UnitCode.parse("H56"), State.AGREEMENT, 9, details, PERIOD, null, THEN, THEN, "a", THEN, "a");
    }

    private static ExtractView extract() {
        var files = List.of(
                file(ExtractFileKind.DOSSIERS, 80_017, "1", "3"), file(ExtractFileKind.EVENTS, 240_051, "2", "4"));
        return new ExtractView(
                3,
                ExtractState.READY,
                List.of(1, 2),
                PERIOD,
                THEN,
                "officer",
                THEN,
                new ExtractProgress(240_051, 240_051L, 100, null, null),
                THEN,
                null,
                null,
                new Manifest(THEN, List.of(1, 2), PERIOD, files),
                List.of(),
                List.of(),
                null);
    }

    private static ExtractFile file(ExtractFileKind kind, long rows, String digit, String csvDigit) {
        return new ExtractFile(
                kind,
                "emc-doi-soat-12-3-%s.zip".formatted(kind.getFileName()),
                rows,
                1_000,
                digit.repeat(64),
                2_000,
                csvDigit.repeat(64));
    }

    private static LocalList list() {
        return new LocalList(
                2,
                LocalList.ListState.READY,
                "danh-sach-h56.xlsx",
                5_000,
                "f".repeat(64),
                THEN,
                "operator.h56",
                1,
                null,
                new ReadList(80_123, 80_100, 12, List.of(), Map.of(), List.of(), "UTF-8"),
                null,
                List.of(),
                null);
    }

    private static ComparisonView comparison() {
        var none = new ComparisonView.Indicators(null, null);
        return new ComparisonView(
                4,
                ComparisonState.READY,
                2,
                3,
                "1".repeat(64),
                Map.of(),
                THEN,
                "operator.h56",
                1,
                THEN,
                null,
                new ComparisonView.Result(
                        new ComparisonView.Total(80_017, 16, 80_001),
                        new ComparisonView.Total(80_100, 102, 79_998),
                        List.of(
                                new ComparisonView.OfClass(FindingClass.ONLY_EMC, 4_321, 4_321, 0, none),
                                new ComparisonView.OfClass(FindingClass.FIELD_DIFF, 1_358, 1_358, 1_358, none),
                                new ComparisonView.OfClass(FindingClass.MATCH, 74_322, 74_322, 78_640, none)),
                        List.of(new ComparisonView.OfField(ComparedField.LEVEL, 1_357, none)),
                        0,
                        0,
                        0,
                        5_679,
                        none,
                        List.of(new ComparisonView.OfCause(
                                FindingClass.FIELD_DIFF,
                                ComparedField.LEVEL,
                                "98,7 % «Chênh lệch mức độ» (1.339 hồ sơ) đến từ 3 thủ tục.",
                                null,
                                Map.of(),
                                1_339,
                                new BigDecimal("98.7"),
                                none))));
    }
}
