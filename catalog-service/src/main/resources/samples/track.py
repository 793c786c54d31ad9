# Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
# Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
# Chạy (Python 3.8 trở lên, không cần cài thêm gì): python3 track.py

{{#HMAC}}
import base64
import hashlib
import hmac
{{/}}
import json
{{#KEY,HMAC}}
import os
{{/}}
import sys
{{#HMAC}}
import time
{{/}}
import urllib.error
import urllib.request
{{#HMAC}}
import uuid
{{/}}

ENDPOINT = {{quoted:endpoint}}


def main() -> int:
{{#KEY,HMAC}}
    # Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn.
    key = os.environ.get("EMC_API_KEY", "").strip()
    if not key:
        print("Hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…", file=sys.stderr)
        return 2

{{/}}
    event = {
        "CodeProfile": {{quoted:codeProfile}},
        "SiteId": {{number:siteId}},
        "CodeTTHC": "2.000082",
        "NameTTHC": "Cấp giấy phép bưu chính",
        "Status": 1,
        "FormsReception": 1,
        "FormsPayments": None,
        "Level": 4,
        "IsFromDVCQG": 0,
        "IsDVCBC": 0,
        "Data": "",
        "User": {{quoted:user}},
    }
    body = json.dumps(event, ensure_ascii=False).encode("utf-8")
    headers = {"Content-Type": "application/json"}
{{#KEY}}
    headers["X-Api-Key"] = key
{{/}}
{{#HMAC}}

    # Standard Webhooks: ký đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ.
    call_id = str(uuid.uuid4())
    timestamp = str(int(time.time()))
    signed = f"{call_id}.{timestamp}.".encode("utf-8") + body
    signature = base64.b64encode(hmac.new(key.encode("utf-8"), signed, hashlib.sha256).digest()).decode("ascii")
    headers["webhook-id"] = call_id
    headers["webhook-timestamp"] = timestamp
    headers["webhook-signature"] = "v1," + signature
{{/}}

    request = urllib.request.Request(ENDPOINT, data=body, headers=headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            if answer.status != 204:
                print(f"EMC trả lời {answer.status}, không phải 204", file=sys.stderr)
                return 1
            print("X-EMC-Event-Id:", answer.headers.get("X-EMC-Event-Id", ""))
            print("X-EMC-Warning:", answer.headers.get("X-EMC-Warning", ""))
            return 0
    except urllib.error.HTTPError as refused:
        # 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
        # Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
        print(f"EMC từ chối ({refused.code}): {detail(refused.read())}", file=sys.stderr)
        return 1
    except OSError as no_answer:
        # Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
        print(f"Không kết nối được với {ENDPOINT}: {no_answer}", file=sys.stderr)
        return 1


def detail(problem: bytes) -> str:
    """Trường detail của trả lời application/problem+json."""
    text = problem.decode("utf-8", "replace")
    try:
        return json.loads(text)["detail"]
    except (ValueError, KeyError, TypeError):
        return text


if __name__ == "__main__":
    sys.exit(main())
