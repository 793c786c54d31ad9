#!/usr/bin/env bash
# Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
# Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
set -euo pipefail

endpoint={{shell:endpoint}}
{{#KEY,HMAC}}
# Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn.
: "${EMC_API_KEY:?Hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…}"
{{/}}

event=$(cat <<'JSON'
{
  "CodeProfile": {{quoted:codeProfile}},
  "SiteId": {{number:siteId}},
  "CodeTTHC": "2.000082",
  "NameTTHC": "Cấp giấy phép bưu chính",
  "Status": 1,
  "FormsReception": 1,
  "FormsPayments": null,
  "Level": 4,
  "IsFromDVCQG": 0,
  "IsDVCBC": 0,
  "Data": "",
  "User": {{quoted:user}}
}
JSON
)

{{#HMAC}}
# Standard Webhooks: ký đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ.
id=$(uuidgen 2>/dev/null || cat /proc/sys/kernel/random/uuid)
timestamp=$(date +%s)
signature=$(printf '%s' "$id.$timestamp.$event" | openssl dgst -sha256 -hmac "$EMC_API_KEY" -binary | base64)

{{/}}
headers=$(mktemp)
answer=$(mktemp)
trap 'rm -f "$headers" "$answer"' EXIT

if ! status=$(curl --silent --show-error --connect-timeout 5 --max-time 30 \
  --dump-header "$headers" --output "$answer" --write-out '%{http_code}' \
  --header 'Content-Type: application/json' \
{{#KEY}}
  --header "X-Api-Key: $EMC_API_KEY" \
{{/}}
{{#HMAC}}
  --header "webhook-id: $id" \
  --header "webhook-timestamp: $timestamp" \
  --header "webhook-signature: v1,$signature" \
{{/}}
  --data-binary "$event" "$endpoint"); then
  # Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
  echo "Không kết nối được với $endpoint" >&2
  exit 1
fi

header() {
  awk -v name="$1" '{ sub(/\r$/, "") } index(tolower($0), name ":") == 1 { sub(/^[^:]*: */, ""); print }' "$headers"
}

if [[ $status != 204 ]]; then
  # 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
  # Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
  detail=$(sed -n 's/.*"detail" *: *"\([^"]*\)".*/\1/p' "$answer")
  echo "EMC từ chối ($status): ${detail:-$(cat "$answer")}" >&2
  exit 1
fi

echo "X-EMC-Event-Id: $(header x-emc-event-id)"
echo "X-EMC-Warning: $(header x-emc-warning)"
