package vn.emc.ingest.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.emc.contracts.events.DossierEvent;
import vn.emc.contracts.events.DossierUser;
import vn.emc.contracts.events.EventKind;
import vn.emc.contracts.events.Warning;
import vn.emc.ingest.Calls;
import vn.emc.ingest.Published;
import vn.emc.ingest.SiteStates;
import vn.emc.ingest.sites.Sites;
import vn.emc.test.ServiceTest;

@ServiceTest(database = "emc_ingest")
class CollectTest {

    private final int site = SiteStates.newId();

    @LocalServerPort
    private int port;

    @Value("${spring.kafka.bootstrap-servers}")
    private String bootstrapServers;

    @Autowired
    private Sites sites;

    @BeforeEach
    void anOpenSite() {
        SiteStates.introduce(bootstrapServers, sites, SiteStates.open(site));
    }

    private DossierEvent published() {
        return new Published(bootstrapServers).events(site, 1).getFirst();
    }

    @Test
    void theRawBodyOfTheWidespreadSenderIsTaken() {
        var body = "codeProfile=000.00.20.G17-201215-0007&siteId=" + site + "&codeTTHC=1.002693"
                + "&nameTTHC=Cấp giấy phép xây dựng&status=1&formsReception=1&formsPayments=2&level=3"
                + "&isFromDVCQG=0&isDVCBC=0&data=";

        var answer = new Calls(port).form(body);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("X-EMC-Warning")).contains("PAYMENT_RULE");
        var event = published();
        assertThat(event)
                .usingRecursiveComparison()
                .ignoringFields("eventTime", "receivedAt")
                .isEqualTo(new DossierEvent(
                        UUID.fromString(
                                answer.headers().firstValue("X-EMC-Event-Id").orElseThrow()),
                        EventKind.SENT,
                        site,
                        "000.00.20.G17-201215-0007",
                        "1.002693",
                        "Cấp giấy phép xây dựng",
                        1,
                        1,
                        2,
                        3,
                        0,
                        0,
                        null,
                        null,
                        event.eventTime(),
                        event.receivedAt(),
                        false,
                        List.of(Warning.PAYMENT_RULE)));
        assertThat(event.eventTime()).isEqualTo(event.receivedAt());
    }

    @Test
    void jsonIsTakenAndItsUserPseudonymised() {
        var body = """
                {"CodeProfile":"000.00.11.H56-191203-1508","SiteId":"%d","CodeTTHC":"2.000082","NameTTHC":"Cấp giấy bưu chính",
                 "Status":"3","FormsReception":1,"FormsPayments":null,"Level":4,"IsFromDVCQG":"","IsDVCBC":"null",
                 "User":"{\\"ID_QG\\":\\"079123456789\\",\\"TYPE\\":\\"2\\",\\"LOCATION\\":\\"000.00.02.H10\\"}","Extra":{"a":[1]}}
                """.formatted(site);

        var answer = new Calls(port).json(body);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("X-EMC-Warning")).isEmpty();
        var user = published().user();
        assertThat(user).extracting(DossierUser::type).isEqualTo(2);
        assertThat(user).extracting(DossierUser::national).asString().hasSize(22);
        assertThat(new Published(bootstrapServers).everything()).doesNotContain("079123456789");
    }
}
