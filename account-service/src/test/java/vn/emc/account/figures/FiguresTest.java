package vn.emc.account.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.account.AccountApi;
import vn.emc.account.AccountFiles;
import vn.emc.account.KnownSites;
import vn.emc.contracts.ContractJson;
import vn.emc.contracts.Topics;
import vn.emc.contracts.accounts.AccountFigures;
import vn.emc.contracts.accounts.AccountType;
import vn.emc.contracts.sites.SiteState;
import vn.emc.messaging.StateTopic;
import vn.emc.test.ServiceTest;
import vn.emc.test.TestBroker;

@ServiceTest(database = "emc_account")
class FiguresTest {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final AccountApi admin;
    private final int site;

    FiguresTest(@LocalServerPort int port, @Autowired StateTopic<Integer, SiteState> sites) {
        admin = AccountApi.asAdmin(port);
        site = KnownSites.introduce("H56", sites);
    }

    @Test
    void theFiguresOfTheListInForceAreTold() {
        assertThat(admin.get(figures()).expect(404).code()).isEqualTo("NO_ACCOUNT_LIST");

        admin.accepted(
                site,
                AccountFiles.csv(
                        "u1,001099000001,2,01/02/2024," + daysAgo(30),
                        "u2,,2,01/02/2024," + daysAgo(31),
                        "u3,001099000003,2,02/02/2024," + daysAgo(91),
                        "u4,,1,," + daysAgo(366),
                        "u5,,3,01/02/2023,"));

        var figures =
                ContractJson.mapper().readValue(admin.get(figures()).expect(200).body(), AccountFigures.class);
        assertThat(figures.asOf()).isEqualTo(today);
        var citizens = figures.types().get(1);
        assertThat(citizens.type()).isEqualTo(AccountType.CITIZEN);
        assertThat(List.of(
                        citizens.total(),
                        citizens.withNationalId(),
                        citizens.active30(),
                        citizens.active90(),
                        citizens.active365()))
                .containsExactly(3L, 2L, 1L, 2L, 3L);
        assertThat(citizens.created()).isEqualTo(Map.of(LocalDate.of(2024, 2, 1), 2L, LocalDate.of(2024, 2, 2), 1L));
        assertThat(citizens.lastLogin().values().stream()
                        .mapToLong(count -> count)
                        .sum())
                .isEqualTo(3);
        assertThat(figures.types().get(0).active365()).isZero();
        assertThat(figures.types().get(0).created()).isEmpty();
        assertThat(figures.types().get(2).total()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(30)).until(() -> figures.equals(told()));
    }

    @Test
    void aListThatIsNotAcceptedTellsNothing() throws InterruptedException {
        admin.imported(site, AccountFiles.csv("u1,,2,01/02/2024,"));

        Thread.sleep(Duration.ofSeconds(2));

        assertThat(told()).isNull();
    }

    @Test
    void aNewerListTakesTheFormerOnesPlace() {
        admin.accepted(site, AccountFiles.csv("u1,,2,01/02/2024,"));
        var newer = admin.accepted(site, AccountFiles.csv("u1,,2,01/02/2024,", "u2,,1,01/02/2024,"));

        await().atMost(Duration.ofSeconds(30)).until(() -> {
            var told = told();
            return told != null
                    && told.version() == newer.get("id").longValue()
                    && told.types().size() == 2;
        });
    }

    private String figures() {
        return "/api/accounts/v1/sites/" + site + "/figures";
    }

    private String daysAgo(int days) {
        return today.minusDays(days).format(DateTimeFormatter.ISO_DATE);
    }

    /** The newest state of the site on the topic. */
    private @Nullable AccountFigures told() {
        var partition = new TopicPartition(Topics.ACCOUNT_FIGURES, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestBroker.bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            AccountFigures newest = null;
            while (consumer.currentLag(partition).orElse(1) > 0) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(String.valueOf(site))) {
                        newest = ContractJson.mapper().readValue(message.value(), AccountFigures.class);
                    }
                }
            }
            return newest;
        }
    }
}
