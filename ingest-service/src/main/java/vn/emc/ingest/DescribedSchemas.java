package vn.emc.ingest;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** What the collecting calls take and answer, as the generated description says it. */
final class DescribedSchemas {
    static final String EVENT = "DossierEvent";
    static final String PROBLEM = "Problem";

    private DescribedSchemas() {}

    static Schema<?> event() {
        return new ObjectSchema()
                .description("Letter 1043/BTTTT-CĐSQG of 2024, annex 1, III.2")
                .addProperty("CodeProfile", text("Mã hồ sơ", "000.00.11.H56-191203-1508"))
                .addProperty("SiteId", whole("Mã website", 327))
                .addProperty("CodeTTHC", text("Mã TTHC", "2.000082"))
                .addProperty("NameTTHC", text("Tên TTHC", "Cấp giấy phép bưu chính"))
                .addProperty(
                        "Status",
                        whole("0 khác, 1 tiếp nhận, 2 đang xử lý, 3 trả kết quả, 4 đã phân công xử lý (tính như 2)", 1))
                .addProperty("FormsReception", whole("1 trực tuyến, 2 trực tiếp", 1))
                .addProperty("FormsPayments", whole("1 trực tuyến, 2 trực tiếp, 0 hoặc rỗng: không thanh toán", 1))
                .addProperty("Level", whole("4 toàn trình, 3 một phần, 0 cung cấp thông tin", 4))
                .addProperty("IsFromDVCQG", whole("1 tiếp nhận từ Cổng DVC quốc gia", 0))
                .addProperty("IsDVCBC", whole("0 tại một cửa, 1 VNPost, 2 đơn vị khác", 0))
                .addProperty("Data", text("Dữ liệu khác", ""))
                .addProperty(
                        "User",
                        text(
                                "Chuỗi JSON (hoặc đối tượng): ID_local, ID_QG, TYPE (1 doanh nghiệp, 2 cá nhân, 3 cán bộ), "
                                        + "LOCATION (mã đơn vị)",
                                "{\"ID_local\":\"abc\",\"TYPE\":1,\"LOCATION\":\"000.00.02.H10\"}"))
                .addProperty("EventId", text("Mã sự kiện của bên gửi (KEY, HMAC)", "hs-1508-1"))
                .addProperty("EventTime", text("Thời điểm xảy ra, ISO-8601 (KEY, HMAC)", "2024-03-25T08:30:00+07:00"));
    }

    static Schema<?> bulkAnswer() {
        var severity = new StringSchema()
                .addEnumItem("error")
                .addEnumItem("warning")
                .addEnumItem("duplicate")
                .description("error: not accepted; warning: accepted; duplicate: had before");
        var result = new ObjectSchema()
                .addProperty("index", new IntegerSchema().description("Position in the batch, from 0"))
                .addProperty("code", new StringSchema())
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema())
                .addProperty("severity", severity);
        return new ObjectSchema()
                .addProperty("accepted", new IntegerSchema())
                .addProperty("duplicates", new IntegerSchema())
                .addProperty("rejected", new IntegerSchema())
                .addProperty("results", new ArraySchema().items(result));
    }

    static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For people, in the request's language"))
                .addProperty("code", new StringSchema().description("Stable, for programs"))
                .addProperty("traceId", new StringSchema().description("Names the request in the logs"));
    }

    static Schema<?> reference(String name) {
        return new Schema<Object>().$ref(name);
    }

    private static Schema<?> text(String description, String example) {
        var schema = new StringSchema().description(description);
        schema.setExample(example);
        return schema;
    }

    private static Schema<?> whole(String description, int example) {
        var schema = new IntegerSchema().description(description);
        schema.setExample(example);
        return schema;
    }
}
