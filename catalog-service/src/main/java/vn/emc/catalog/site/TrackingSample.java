package vn.emc.catalog.site;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.catalog.PublicAddress;

/** A call of {@code /TrackingMCDT} that can be pasted into a shell, with a site's own number and credentials. */
@Component
@RequiredArgsConstructor
public class TrackingSample {
    private final PublicAddress address;

    public String endpoint() {
        return address.of("/TrackingMCDT");
    }

    public String of(SiteView site) {
        return switch (site.ingestMode()) {
            case OPEN -> call("", site);
            case KEY -> call("  -H 'X-Api-Key: emc_" + site.id() + "_…' \\\n", site);
            case HMAC -> signed(site);
        };
    }

    private String call(String credentials, SiteView site) {
        return "curl -i '" + endpoint() + "' \\\n" + credentials
                + fields(site)
                        .map(field -> "  --data-urlencode '" + field + "'")
                        .collect(Collectors.joining(" \\\n"));
    }

    private String signed(SiteView site) {
        return """
                key='emc_%1$d_…'
                body='%2$s'
                id=$(uuidgen)
                time=$(date +%%s)
                signature=$(printf '%%s' "$id.$time.$body" | openssl dgst -sha256 -hmac "$key" -binary | base64)
                curl -i '%3$s' \\
                  -H "webhook-id: $id" \\
                  -H "webhook-timestamp: $time" \\
                  -H "webhook-signature: v1,$signature" \\
                  --data-raw "$body\"""".formatted(site.id(), fields(site).collect(Collectors.joining("&")), endpoint());
    }

    /** A dossier received online, with the letter's example values. */
    private static Stream<String> fields(SiteView site) {
        return Stream.of(
                "CodeProfile=000.00.11." + site.organisation().root() + "-251203-1508",
                "SiteId=" + site.id(),
                "CodeTTHC=2.000082",
                "NameTTHC=Cấp giấy bưu chính",
                "Status=1",
                "FormsReception=1",
                "FormsPayments=0",
                "Level=4",
                "IsFromDVCQG=0",
                "IsDVCBC=0");
    }
}
