package vn.emc.simulator.fuzz;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import vn.emc.simulator.world.SimulatedSite;

/** All requests of a seed; each can be made again by its number. */
final class FuzzedRequests {
    private static final String BOUNDARY = "----emcFuzz";
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=" + BOUNDARY,
            "multipart/form-data",
            "multipart/form-data; boundary=\"\"",
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/x-ndjson",
            "",
            ";;;=");
    private static final List<String> METHODS = List.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW");
    private static final List<String> EVENT_PATHS =
            List.of("/TrackingMCDT", "/trackingmcdt", "/TRACKINGMCDT", "/TrackingMcdt?x=%zz&siteId=1");
    private static final List<String> HIT_PATHS = List.of("/tracking", "/Tracking", "/tracking/matomo.php");
    private static final String BATCH_PATH = "/api/ingest/v1/dossier-events";
    private static final int LARGEST_EVENT = 64 * 1024;

    private final long seed;
    private final SimulatedSite single;
    private final SimulatedSite batched;

    FuzzedRequests(long seed, SimulatedSite single, SimulatedSite batched) {
        this.seed = seed;
        this.single = single;
        this.batched = batched;
    }

    FuzzedRequest request(long number) {
        var dice = new Dice(seed, number);
        return switch (dice.below(10)) {
            case 0, 1, 2, 3, 4 -> event(dice, number);
            case 5, 6 -> batch(dice, number);
            default -> hit(dice, number);
        };
    }

    private FuzzedRequest event(Dice dice, long number) {
        var event = FuzzedEvent.of(dice, single.siteId(), "000.00.11.H56-240105-" + (1_000 + number));
        var type = TYPES.get(dice.below(3));
        var text = switch (type) {
            case "application/json" -> event.json(dice);
            case "application/x-www-form-urlencoded" -> event.form(dice.oneIn(2));
            default -> event.multipart(BOUNDARY);
        };
        var body = text.getBytes(dice.oneIn(30) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (dice.oneIn(150)) {
            body = FuzzedBody.joined(
                    body, new byte[LARGEST_EVENT - Math.min(body.length, LARGEST_EVENT) + dice.below(3)]);
        }
        var method = dice.oneIn(40) ? dice.of(METHODS) : "POST";
        var query = dice.oneIn(20) ? "?" + asTarget(event.form(true)) : "";
        var target = query.isEmpty() && dice.oneIn(3) ? dice.of(EVENT_PATHS) : "/TrackingMCDT" + query;
        return request(dice, FuzzedRequest.What.EVENT, number, method, target, type, body, single, true);
    }

    private FuzzedRequest batch(Dice dice, long number) {
        var lines = dice.oneIn(2);
        var text = new StringBuilder(lines ? "" : "[");
        var events = dice.oneIn(2_000) ? 5_000 + dice.below(2) : 1 + dice.below(8);
        for (var index = 0; index < events; index++) {
            text.append(index == 0 ? "" : lines ? "\n" : ",");
            text.append(
                    dice.oneIn(40)
                            ? OddValues.any(dice)
                            : FuzzedEvent.of(
                                            dice, batched.siteId(), "000.00.11.H56-240106-" + (10_000 * number + index))
                                    .json(dice));
        }
        var body = text.append(lines ? "" : "]").toString().getBytes(StandardCharsets.UTF_8);
        var method = dice.oneIn(60) ? dice.of(METHODS) : "POST";
        var stores = !dice.oneIn(15);
        var target = BATCH_PATH + (stores ? "" : "?validateOnly=true");
        var type = lines ? "application/x-ndjson" : "application/json";
        return request(dice, FuzzedRequest.What.BATCH, number, method, target, type, body, batched, stores);
    }

    private FuzzedRequest hit(Dice dice, long number) {
        var query = new StringBuilder("idsite=" + single.siteId() + "&rec=1");
        for (var name : List.of(
                "url", "action_name", "urlref", "_id", "rand", "e_c", "cdt", "ua", "dvc", "dvc_d", "send_image")) {
            if (dice.oneIn(3)) {
                query.append('&').append(name).append('=');
                var value = dice.oneIn(2) ? "https://motcua.h56.example/a?b=" + number : OddValues.any(dice);
                query.append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        var method = dice.oneIn(30) ? dice.of(METHODS) : dice.oneIn(2) ? "GET" : "POST";
        var many = dice.oneIn(4);
        var body = many
                ? "{\"requests\":[\"?" + query + "\",\"?" + query + "\"" + (dice.oneIn(4) ? ",7,{}" : "") + "]}"
                : query.toString();
        var target = dice.of(HIT_PATHS) + (method.equals("POST") ? "" : "?" + asTarget(query.toString()));
        var type = many ? "application/json" : "application/x-www-form-urlencoded";
        return request(
                dice,
                FuzzedRequest.What.HIT,
                number,
                method,
                target,
                type,
                body.getBytes(StandardCharsets.UTF_8),
                single,
                false);
    }

    private static FuzzedRequest request(
            Dice dice,
            FuzzedRequest.What what,
            long number,
            String method,
            String target,
            String type,
            byte[] content,
            SimulatedSite site,
            boolean stores) {
        var head = new FuzzedHead(dice, method, target);
        var hasBody = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        head.with("Content-Type", dice.oneIn(25) ? dice.of(TYPES) : type);
        if (!dice.oneIn(40)) {
            head.with("X-Api-Key", dice.oneIn(60) ? OddValues.ofHeader(dice) : site.apiKey());
        }
        if (what == FuzzedRequest.What.BATCH && dice.oneIn(5)) {
            head.with("Idempotency-Key", new UUID(dice.below(Integer.MAX_VALUE), number).toString());
        }
        var body = dice.oneIn(4) ? FuzzedBody.damaged(dice, content) : content;
        body = dice.oneIn(10) ? packed(dice, head, body) : body;
        head.withNoise();
        var bytes = hasBody ? head.withBody(body) : head.withoutBody();
        return new FuzzedRequest(number, what, method, stores, head.isWellFormed(), bytes);
    }

    private static byte[] packed(Dice dice, FuzzedHead head, byte[] body) {
        head.with("Content-Encoding", dice.oneIn(8) ? dice.of(List.of("br", "deflate", "x", "gzip, gzip")) : "gzip");
        return switch (dice.below(20)) {
            case 0 -> body;
            case 1 -> FuzzedBody.deflate(body);
            case 2 -> FuzzedBody.bomb();
            case 3, 4 -> FuzzedBody.damaged(dice, FuzzedBody.gzip(body));
            default -> FuzzedBody.gzip(body);
        };
    }

    /** As much of it as a request line may hold. */
    private static String asTarget(String query) {
        var text = query.replaceAll("[^\\x21-\\x7e]", "");
        return text.length() > 6_000 ? text.substring(0, 6_000) : text;
    }
}
