package vn.emc.reporting.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.emc.test.DossierEvents.received;
import static vn.emc.test.DossierEvents.result;

import org.junit.jupiter.api.Test;
import vn.emc.dossier.Attribution;
import vn.emc.dossier.DossierState;
import vn.emc.test.DossierEvents;

/** Every indicator against the sentence it comes from: letter 1043, annex 1, III.2, and the table of domain.md, 6. */
class LettersSentencesTest {
    private static final String ABOVE_AND_BELOW = "above and below";
    private static final String BELOW = "below";
    private static final String NEITHER = "neither";

    /** "Nếu hồ sơ tiếp nhận trực tuyến thì FormsReception = 1. Nếu hồ sơ tiếp nhận trực tiếp thì FormsReception = 2." */
    @Test
    void b1CountsDossiersReceivedOnlineAmongAll() {
        assertThat(counted(Indicator.B1, received().formsReception(1))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B1, received().formsReception(2))).isEqualTo(BELOW);
    }

    /** The channel of the result is how it went out: it never changes how the dossier came in. */
    @Test
    void b1LooksAtTheWayInAlone() {
        assertThat(counted(Indicator.B1, received(), result().formsReception(2)))
                .isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B1, received().formsReception(2), result()))
                .isEqualTo(BELOW);
    }

    /**
     * "hồ sơ của DVCTT toàn trình được xác nhận là trực tuyến khi hồ sơ được tiếp nhận, xử lý, trả kết quả đều bằng hình thức
     * trực tuyến".
     */
    @Test
    void b2TakesReceptionAndResultOnline() {
        assertThat(counted(Indicator.B2, received(), result())).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B2, received().formsReception(2), result()))
                .isEqualTo(BELOW);
        assertThat(counted(Indicator.B2, received(), result().formsReception(2)))
                .isEqualTo(BELOW);
        assertThat(counted(Indicator.B2, received())).as("not answered yet").isEqualTo(BELOW);
    }

    /** "việc trả kết quả có thể qua dịch vụ bưu chính công ích": IsDVCBC 1 (Vnpost) or 2 (another carrier). */
    @Test
    void b2LetsTheResultGoByPost() {
        assertThat(counted(Indicator.B2, received(), result().byPost(1))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B2, received(), result().byPost(2))).isEqualTo(ABOVE_AND_BELOW);
    }

    /** "việc thanh toán đảm bảo trực tuyến hoặc không thanh toán nếu không có phí, lệ phí". */
    @Test
    void b2TakesPaymentOnlineOrNone() {
        assertThat(counted(Indicator.B2, received(), result().payment(1))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B2, received(), result().payment(0))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B2, received(), result().payment(null))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B2, received(), result().payment(2))).isEqualTo(BELOW);
    }

    /** "Level = 4 tương ứng DVCTT toàn trình, Level = 3 tương ứng DVCTT 1 phần". */
    @Test
    void b2HasAllDossiersBelowTheLineAndB3ThoseOfFullyOnlineServices() {
        var partly = new DossierEvents[] {received().level(3), result().level(3)};

        assertThat(counted(Indicator.B2, partly)).isEqualTo(BELOW);
        assertThat(counted(Indicator.B3, partly)).isEqualTo(NEITHER);
        assertThat(counted(Indicator.B3, received(), result())).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B3, received(), result().payment(2))).isEqualTo(BELOW);
    }

    @Test
    void b4AndB5LookAtOneLevelEach() {
        assertThat(counted(Indicator.B4, received().level(4))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B4, received().level(4).formsReception(2))).isEqualTo(BELOW);
        assertThat(counted(Indicator.B4, received().level(3))).isEqualTo(NEITHER);
        assertThat(counted(Indicator.B5, received().level(3))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B5, received().level(3).formsReception(2))).isEqualTo(BELOW);
        assertThat(counted(Indicator.B5, received().level(4))).isEqualTo(NEITHER);
    }

    /** "Level = 0 tương ứng Dịch vụ cung cấp thông tin trực tuyến (FormsReception = 2)". */
    @Test
    void dossiersOfInformationOnlyAreAmongAllAndInNoLevelsShare() {
        var information = received().level(0).formsReception(2);

        assertThat(counted(Indicator.B1, information)).isEqualTo(BELOW);
        assertThat(counted(Indicator.B4, information)).isEqualTo(NEITHER);
        assertThat(counted(Indicator.B5, information)).isEqualTo(NEITHER);
    }

    /** "Dịch vụ công không cần thanh toán: FormsPayments = Null, status = 3 … trực tiếp … 2, status = 3 … trực tuyến … 1, status = 3." */
    @Test
    void b6CountsPaymentsSaidWithTheResult() {
        assertThat(counted(Indicator.B6, received(), result().payment(1))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B6, received(), result().payment(2))).isEqualTo(BELOW);
        assertThat(counted(Indicator.B6, received(), result().payment(null))).isEqualTo(NEITHER);
        assertThat(counted(Indicator.B6, received().payment(1))).isEqualTo(NEITHER);
    }

    /** "Hồ sơ trả kết quả trực tuyến qua dịch vụ bưu chính: Status = 3, FormsReception = 1, IsDVCBC = 1 … hoặc 2". */
    @Test
    void b7CountsResultsThatWentByPostAmongAllResults() {
        assertThat(counted(Indicator.B7, received(), result().byPost(1))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B7, received(), result().byPost(2))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B7, received(), result().byPost(0))).isEqualTo(BELOW);
        assertThat(counted(Indicator.B7, received())).isEqualTo(NEITHER);
    }

    /** "IsFromDVCQG 1: Dịch vụ công tiếp nhận từ Cổng DVC quốc gia". */
    @Test
    void b8CountsDossiersOfTheNationalPortalAmongThoseReceivedOnline() {
        assertThat(counted(Indicator.B8, received().fromNationalPortal(1))).isEqualTo(ABOVE_AND_BELOW);
        assertThat(counted(Indicator.B8, received().fromNationalPortal(0))).isEqualTo(BELOW);
        assertThat(counted(Indicator.B8, received().formsReception(2).fromNationalPortal(1)))
                .isEqualTo(NEITHER);
    }

    /** What a definition says of open dossiers is what its quantities do with one. */
    @Test
    void openDossiersAreTreatedAsTheDefinitionSays() {
        var open = new DossierEvents[] {
            received().fromNationalPortal(1), received().level(3)
        };
        for (var indicator : Indicator.values()) {
            var expected = switch (indicator.openDossiers()) {
                case COUNTED -> ABOVE_AND_BELOW;
                case NOT_YET -> BELOW;
                case LEFT_OUT -> NEITHER;
            };

            var one = indicator == Indicator.B5 ? open[1] : open[0];
            assertThat(counted(indicator, one)).as(indicator.name()).isEqualTo(expected);
        }
    }

    @Test
    void openDossiersCanBeLeftOutBelowTheLineToo() {
        var version = version(Indicator.B2, OpenDossiers.LEFT_OUT);

        assertThat(counted(version, received())).isEqualTo(NEITHER);
        assertThat(counted(version, received(), result().payment(2))).isEqualTo(BELOW);
        assertThat(counted(version, received(), result())).isEqualTo(ABOVE_AND_BELOW);
    }

    /** Each condition of the rule that is shown is one the letter names. */
    @Test
    void theRuleShownIsTheOneApplied() {
        assertThat(Indicator.B2.numerator(LevelSource.EVENT).rule())
                .isEqualTo("COUNT(Level = 4 AND reception.FormsReception = 1 AND result.FormsReception = 1"
                        + " AND result.FormsPayments IN (1, 0, NULL))");
        assertThat(Indicator.B2
                        .denominator(OpenDossiers.NOT_YET, LevelSource.EVENT)
                        .rule())
                .isEqualTo("COUNT(*)");
        assertThat(Indicator.B2
                        .denominator(OpenDossiers.LEFT_OUT, LevelSource.EVENT)
                        .rule())
                .isEqualTo("COUNT(result)");
        assertThat(Indicator.B3.numerator(LevelSource.EVENT).rule())
                .isEqualTo("COUNT(reception.FormsReception = 1 AND result.FormsReception = 1"
                        + " AND result.FormsPayments IN (1, 0, NULL) AND Level = 4)");
        assertThat(Indicator.B5
                        .denominator(OpenDossiers.COUNTED, LevelSource.EVENT)
                        .rule())
                .isEqualTo("COUNT(Level = 3)");
        assertThat(Indicator.B2.numerator(LevelSource.CATALOGUE).rule())
                .startsWith("COUNT(catalogue.Level = 4 AND reception.FormsReception = 1");
        assertThat(Indicator.B1.denominator(OpenDossiers.COUNTED, LevelSource.CATALOGUE))
                .as("nobody need say a level")
                .isEqualTo(Indicator.B1.denominator(OpenDossiers.COUNTED, LevelSource.EVENT));
    }

    private static String counted(Indicator indicator, DossierEvents... events) {
        return counted(version(indicator, indicator.openDossiers()), events);
    }

    private static String counted(Version version, DossierEvents... events) {
        var dossier = DossierState.startingWith(events[0].event());
        for (var event : events) {
            dossier = dossier.apply(event.event());
        }
        var above = counts(version.numerator(), dossier);
        var below = counts(version.denominator(), dossier);
        assertThat(above && !below).as("above the line, but not below it").isFalse();
        return above ? ABOVE_AND_BELOW : below ? BELOW : NEITHER;
    }

    private static boolean counts(Quantity quantity, DossierState dossier) {
        var level = dossier.level();
        var within = quantity.level() == null || (level != null && level.value() == quantity.level());
        return within && quantity.measure().of(dossier) == 1;
    }

    private static Version version(Indicator indicator, OpenDossiers open) {
        return new Version(indicator, 1, null, null, Attribution.ARRIVAL, open, LevelSource.EVENT, null, null);
    }
}
