package vn.emc.reporting.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import vn.emc.outbound.OutboundClient;
import vn.emc.reporting.problem.ReportingProblem;

/** Says which addresses may be written down. Where a webhook's name leads is seen when it is called. */
@Component
@RequiredArgsConstructor
class Addresses {
    private static final int LONGEST_MAIL = 254;
    private static final int LONGEST_WEBHOOK = 2000;

    private final NoticeSettings settings;
    private final OutboundClient outbound;

    /** The address as it is kept. */
    String require(Channel channel, String address) {
        var stripped = address.strip();
        return switch (channel) {
            case EMAIL -> mail(stripped);
            case WEBHOOK -> webhook(stripped);
        };
    }

    private static String mail(String address) {
        try {
            var parsed = new InternetAddress(address, true);
            var isPlain = address.equals(parsed.getAddress()) && !parsed.isGroup();
            if (isPlain && address.indexOf('@') > 0 && address.length() <= LONGEST_MAIL) {
                return address;
            }
        } catch (AddressException wrong) {
            throw new ReportingProblem.WrongAddress("EMAIL_ADDRESS");
        }
        throw new ReportingProblem.WrongAddress("EMAIL_ADDRESS");
    }

    private String webhook(String address) {
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme();
            var secure = "https".equalsIgnoreCase(scheme) || (settings.plainHttp() && "http".equalsIgnoreCase(scheme));
            var plain = uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
            if (outbound.refuses(uri)) {
                throw new ReportingProblem.WrongAddress("WEBHOOK_NOT_PUBLIC");
            }
            if (secure && plain && address.length() <= LONGEST_WEBHOOK) {
                return uri.toASCIIString();
            }
        } catch (URISyntaxException wrong) {
            throw new ReportingProblem.WrongAddress("WEBHOOK_ADDRESS");
        }
        throw new ReportingProblem.WrongAddress("WEBHOOK_ADDRESS");
    }
}
