// Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
// Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
// Chạy (Java 11 trở lên): java Track.java

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
{{#HMAC}}
import java.time.Instant;
import java.util.Base64;
{{/}}
import java.util.LinkedHashMap;
import java.util.Map;
{{#HMAC}}
import java.util.UUID;
{{/}}
import java.util.regex.Pattern;
import java.util.stream.Collectors;
{{#HMAC}}
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
{{/}}

public class Track {
    private static final URI ENDPOINT = URI.create({{quoted:endpoint}});

    public static void main(String[] arguments) throws Exception {
        var event = new LinkedHashMap<String, String>();
        event.put("CodeProfile", {{quoted:codeProfile}});
        event.put("SiteId", "{{number:siteId}}");
        event.put("CodeTTHC", "2.000082");
        event.put("NameTTHC", "Cấp giấy phép bưu chính");
        event.put("Status", "1");
        event.put("FormsReception", "1");
        event.put("FormsPayments", "");
        event.put("Level", "4");
        event.put("IsFromDVCQG", "0");
        event.put("IsDVCBC", "0");
        event.put("Data", "");
        event.put("User", {{quoted:user}});
        var body = form(event);

        var request = HttpRequest.newBuilder(ENDPOINT)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
{{#KEY}}
        request.header("X-Api-Key", key());
{{/}}
{{#HMAC}}
        sign(request, body);
{{/}}
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpResponse<String> answer;
        try {
            answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            // Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
            System.err.println("Không kết nối được với " + ENDPOINT + ": " + noAnswer);
            System.exit(1);
            return;
        }

        if (answer.statusCode() != 204) {
            // 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
            // Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
            System.err.println("EMC từ chối (" + answer.statusCode() + "): " + detail(answer.body()));
            System.exit(1);
        }
        System.out.println("X-EMC-Event-Id: " + answer.headers().firstValue("X-EMC-Event-Id").orElse(""));
        System.out.println("X-EMC-Warning: " + answer.headers().firstValue("X-EMC-Warning").orElse(""));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
{{#KEY,HMAC}}

    /** Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn. */
    private static String key() {
        var key = System.getenv("EMC_API_KEY");
        if (key == null || key.isBlank()) {
            System.err.println("Hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…");
            System.exit(2);
        }
        return key;
    }
{{/}}
{{#HMAC}}

    /** Standard Webhooks: ký đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ. */
    private static void sign(HttpRequest.Builder request, String body) throws Exception {
        var id = UUID.randomUUID().toString();
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
        request.header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(signature));
    }
{{/}}

    /** Trường detail của trả lời application/problem+json. */
    private static String detail(String problem) {
        var detail = Pattern.compile("\"detail\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(problem);
        return detail.find() ? detail.group(1) : problem;
    }
}
