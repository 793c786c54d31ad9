package vn.emc.reporting.indicator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.contracts.codes.UnitCode;
import vn.emc.contracts.correction.CorrectionsPublished;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.services.CataloguePart;
import vn.emc.contracts.services.CatalogueState;
import vn.emc.contracts.services.ServiceCatalogueMessage;
import vn.emc.contracts.sites.EmbedCheckState;
import vn.emc.contracts.sites.IngestMode;
import vn.emc.contracts.sites.OrganisationState;
import vn.emc.contracts.sites.SiteKind;
import vn.emc.contracts.sites.SiteState;
import vn.emc.contracts.web.PageEvent;
import vn.emc.test.TestBroker;

/** Says what the other services would say. */
public final class IndicatorScenario implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public IndicatorScenario() {
        this(TestBroker.bootstrapServers());
    }

    public IndicatorScenario(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        30_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    public void organisation(String code, String name, @Nullable LocalDate validTo, @Nullable String successor) {
        var state = new OrganisationState(
                UnitCode.parse(code),
                1,
                name,
                code.startsWith("G") ? "ministry" : "province",
                null,
                null,
                validTo,
                successor == null ? null : UnitCode.parse(successor),
                List.of());
        await(send(Topics.ORGANISATIONS, code, state));
    }

    /** A unit of a ministry or province, and how else it is spelt. */
    public void unit(String code, String name, String parent, String alias) {
        var state = new OrganisationState(
                UnitCode.parse(code),
                1,
                name,
                "unit",
                UnitCode.parse(parent),
                null,
                null,
                null,
                List.of(UnitCode.parse(alias)));
        await(send(Topics.ORGANISATIONS, code, state));
    }

    public void site(int siteId, String organisation) {
        site(siteId, organisation, "Một cửa " + siteId, SiteKind.ONE_STOP);
    }

    public void site(int siteId, String organisation, String name, SiteKind kind) {
        var state = new SiteState(
                siteId,
                1,
                name,
                "https://" + siteId + ".example.gov.vn",
                kind,
                UnitCode.parse(organisation),
                null,
                IngestMode.KEY,
                List.of(),
                true,
                false,
                List.of());
        await(send(Topics.SITES, String.valueOf(siteId), state));
    }

    /** H34, H56 and H42, each with one site whose number is the province's. */
    public void threeProvinces() {
        organisation("H34", "Tỉnh ba tư", null, null);
        organisation("H56", "Thanh Hóa", null, null);
        organisation("H42", "Ninh Bình", null, null);
        site(34, "H34");
        site(56, "H56");
        site(42, "H42");
    }

    public void catalogue(CatalogueState state) {
        await(send(Topics.SERVICE_CATALOGUES, String.valueOf(state.siteId()), ServiceCatalogueMessage.of(state)));
    }

    public void catalogue(CataloguePart part) {
        await(send(Topics.SERVICE_CATALOGUES, part.key(), ServiceCatalogueMessage.of(part)));
    }

    public void accounts(AccountFigures figures) {
        await(send(Topics.ACCOUNT_FIGURES, String.valueOf(figures.siteId()), figures));
    }

    public void embedCheck(EmbedCheckState state) {
        await(send(Topics.EMBED_CHECKS, String.valueOf(state.siteId()), state));
    }

    public void pages(List<PageEvent> events) {
        events.stream()
                .map(event -> send(Topics.PAGE_EVENTS, String.valueOf(event.siteId()), event))
                .toList()
                .forEach(IndicatorScenario::await);
    }

    public void correctionsPublished(CorrectionsPublished published) {
        await(send(Topics.CORRECTIONS_PUBLISHED, published.key(), published));
    }

    /** What no consumer can read. */
    public void nonsense(String topic, String key) {
        await(producer.send(new ProducerRecord<>(topic, key, "{".getBytes(StandardCharsets.UTF_8))));
    }

    public void events(List<DossierEvent> events) {
        events.stream()
                .map(event -> send(Topics.DOSSIER_EVENTS, event.key(), event))
                .toList()
                .forEach(IndicatorScenario::await);
    }

    private Future<RecordMetadata> send(String topic, String key, Object value) {
        return producer.send(
                new ProducerRecord<>(topic, key, ContractJson.mapper().writeValueAsBytes(value)));
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
