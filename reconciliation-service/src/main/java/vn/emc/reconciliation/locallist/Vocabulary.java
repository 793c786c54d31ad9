package vn.emc.reconciliation.locallist;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.emc.reconciliation.list.ListColumn;

/**
 * What the words of dossier systems stand for in the letter's numbers. The states are those of the national portal, which
 * VNPT iGate shows as well, and those of Viettel's one-stop system. Not received yet is 0: a dossier that somebody only registered.
 */
enum Vocabulary {
    STATUS(
            "0=0,4=2"
                    + ",mới đăng ký=0,chờ tiếp nhận=0,chưa tiếp nhận=0,không được tiếp nhận=0,từ chối tiếp nhận=0,từ chối=0,bị từ chối=0"
                    + ",công dân yêu cầu rút hồ sơ=0,công dân rút hồ sơ=0,rút hồ sơ=0,đã rút=0,dừng xử lý=0,đã hủy=0,hủy hồ sơ=0"
                    + ",trả lại=0,trả hồ sơ=0,đã trả lại=0,không đủ điều kiện=0,không giải quyết=0"
                    + ",1=1,được tiếp nhận=1,đã tiếp nhận=1,mới tiếp nhận=1,tiếp nhận=1,chờ phân công=1"
                    + ",2=2,đang xử lý=2,đang giải quyết=2,đang thụ lý=2,chờ xử lý=2,chờ thụ lý=2,đã phân công=2,chờ phê duyệt=2"
                    + ",chờ trình ký=2,chờ ký duyệt=2,trình lãnh đạo=2,yêu cầu bổ sung giấy tờ=2,yêu cầu bổ sung=2,chờ bổ sung=2"
                    + ",chờ bổ sung hồ sơ=2,tạm dừng=2,tạm dừng xử lý=2,yêu cầu thực hiện nghĩa vụ tài chính=2"
                    + ",chờ thực hiện nghĩa vụ tài chính=2,đã xử lý xong=2,đã có kết quả=2,có kết quả=2,chờ trả kết quả=2,đã phê duyệt=2"
                    + ",3=3,đã trả kết quả=3,trả kết quả=3,đã trả=3,hoàn thành=3,đã hoàn thành=3,kết thúc=3,đã kết thúc=3,đã giải quyết=3"),
    LEVEL("0=0,1=0,2=0,3=3,4=4,mức 1=0,mức 2=0,mức 3=3,mức 4=4,mức độ 1=0,mức độ 2=0,mức độ 3=3,mức độ 4=4"
            + ",một phần=3,dvc một phần=3,dvctt một phần=3,trực tuyến một phần=3"
            + ",toàn trình=4,dvc toàn trình=4,dvctt toàn trình=4,trực tuyến toàn trình=4"
            + ",cung cấp thông tin=0,cung cấp thông tin trực tuyến=0,còn lại=0"),
    RECEPTION(
            "1=1,2=2,trực tuyến=1,nộp trực tuyến=1,online=1,qua mạng=1,cổng dvc=1,cổng dịch vụ công quốc gia=1"
                    + ",trực tiếp=2,nộp trực tiếp=2,tại quầy=2,tại bộ phận một cửa=2,bưu chính=2,bưu chính công ích=2,qua bưu chính=2,bưu điện=2"),
    /** What goes out by post went out online (annex 1, III.2). */
    RESULT(
            "1=1,2=2,trực tuyến=1,online=1,qua mạng=1,bản điện tử=1,bưu chính=1,bưu chính công ích=1,qua bưu chính=1,bưu điện=1"
                    + ",trực tiếp=2,tại quầy=2,tại bộ phận một cửa=2,nhận trực tiếp=2"),
    PAYMENT(
            "0=0,1=1,2=2,trực tuyến=1,online=1,chuyển khoản=1,thanh toán trực tuyến=1"
                    + ",trực tiếp=2,tiền mặt=2,tại quầy=2,thanh toán trực tiếp=2,không=0,không có=0,không thu phí=0,miễn phí=0,không phí=0"),
    POST(
            "0=0,1=1,2=2,có=1,không=0,vnpost=1,bưu điện=1,bưu chính=1,bưu chính công ích=1,x=1,true=1,false=0,đơn vị khác=2");

    private static final Map<Vocabulary, Map<String, Integer>> NUMBERS = new EnumMap<>(
            Stream.of(values()).collect(Collectors.toMap(Function.identity(), vocabulary -> read(vocabulary.words))));

    private final String words;

    Vocabulary(String words) {
        this.words = words;
    }

    /** The number of a word; empty where nobody says what it means. */
    OptionalInt number(String word) {
        var number = NUMBERS.getOrDefault(this, Map.of()).get(PlainText.of(word));
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** No word twice, which would mean two things. */
    private static Map<String, Integer> read(String words) {
        return Stream.of(words.split(",", -1))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(word -> PlainText.of(word[0]), word -> Integer.valueOf(word[1])));
    }

    ListColumn column() {
        return switch (this) {
            case STATUS -> ListColumn.STATUS;
            case LEVEL -> ListColumn.LEVEL;
            case RECEPTION -> ListColumn.RECEPTION;
            case RESULT -> ListColumn.RESULT;
            case PAYMENT -> ListColumn.PAYMENT;
            case POST -> ListColumn.POST;
        };
    }
}
