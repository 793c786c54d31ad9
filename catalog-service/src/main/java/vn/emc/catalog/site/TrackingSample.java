package vn.emc.catalog.site;

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
            case OPEN -> call(site, "");
            case KEY -> call(site, "  -H 'X-Api-Key: emc_" + site.id() + "_…' \\\n");
            case HMAC -> signed(site);
        };
    }

    private String call(SiteView site, String credentials) {
        return "curl -i '" + endpoint() + "' \\\n" + credentials + "  --data-raw '" + fields(site) + "'";
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
                  --data-raw "$body\"""".formatted(site.id(), fields(site), endpoint());
    }

    private static String fields(SiteView site) {
        return """
                CodeProfile=000.00.11.%1$s-251203-1508&SiteId=%2$d&CodeTTHC=2.000082&NameTTHC=Cấp giấy bưu chính\
                &Status=1&FormsReception=1&FormsPayments=0&Level=4&IsFromDVCQG=0&IsDVCBC=0&Data=""".formatted(site.organisation().root(), site.id());
    }
}
