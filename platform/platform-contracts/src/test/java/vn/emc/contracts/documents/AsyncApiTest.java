package vn.emc.contracts.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.emc.contracts.Topics;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.contracts.accounts.AccountTypeFigures;
import vn.emc.contracts.correction.AgreedCorrection;
import vn.emc.contracts.correction.AgreedFacts;
import vn.emc.contracts.correction.CorrectedFigure;
import vn.emc.contracts.correction.CorrectionsCounted;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.RejectedEvent;
import vn.emc.contracts.events.RejectionReason;
import vn.emc.contracts.events.Warning;
import vn.emc.contracts.extract.ExtractOutcome;
import vn.emc.contracts.extract.ExtractRequest;
import vn.emc.contracts.extract.ExtractResult;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueService;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.contracts.sites.EmbedCheckOutcome;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteKeyState;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.contracts.sites.SiteState;
import vn.emc.contracts.web.PageEvent;
import vn.emc.contracts.web.PageEventKind;
import vn.emc.contracts.web.PageEventStanding;

class AsyncApiTest {
    private static final Map<String, Class<?>> TYPES = Stream.<Class<?>>of(
                    DossierEvent.class,
                    DossierUser.class,
                    RejectedEvent.class,
                    SiteState.class,
                    SiteKeyState.class,
                    EmbedCheckState.class,
                    EmbedCheckOutcome.class,
                    OrganisationState.class,
                    ServiceCatalogueMessage.class,
                    CatalogueState.class,
                    CatalogueState.DefaultPeriod.class,
                    CataloguePart.class,
                    CatalogueService.class,
                    AccountFigures.class,
                    AccountTypeFigures.class,
                    AccountType.class,
                    PageEvent.class,
                    PageEventKind.class,
                    PageEventStanding.class,
                    ExtractRequest.class,
                    ExtractResult.class,
                    ExtractOutcome.class,
                    EventKind.class,
                    AgreedCorrection.class,
                    AgreedFacts.class,
                    AgreedFacts.Reception.class,
                    AgreedFacts.Result.class,
                    CorrectionsPublished.class,
                    CorrectionsCounted.class,
                    CorrectedFigure.class,
                    IngestMode.class,
                    SiteKind.class,
                    RejectionReason.class,
                    Warning.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    @ParameterizedTest
    @MethodSource("typeNames")
    void everyMessageIsDescribedAsItIsWritten(String name) throws IOException {
        var type = TYPES.get(name);
        assertThat(type).isNotNull();

        assertThat(AsyncApiPage.read().schema(name)).isEqualTo(RecordSchema.of(type));
    }

    @Test
    void thePageDescribesNothingElse() throws IOException {
        assertThat(AsyncApiPage.read().schemas()).isEqualTo(TYPES.keySet());
    }

    @Test
    void everyTopicHasItsChannel() throws IOException {
        var topics = Arrays.stream(Topics.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(AsyncApiTest::textOf)
                .filter(name -> !name.equals(Topics.DEAD_LETTER_SUFFIX))
                .collect(Collectors.toSet());

        assertThat(AsyncApiPage.read().topics()).isEqualTo(topics);
    }

    private static Stream<String> typeNames() {
        return TYPES.keySet().stream().sorted();
    }

    private static String textOf(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError("public constants can be read", impossible);
        }
    }
}
