// Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
// Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
// Chạy (Node.js 18 trở lên, không cần cài thêm gì): node track.mjs
{{#HMAC}}

import { createHmac, randomUUID } from "node:crypto";
{{/}}

const ENDPOINT = {{quoted:endpoint}};
{{#KEY,HMAC}}

// Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn.
const key = process.env.EMC_API_KEY?.trim();
if (!key) {
  console.error("Hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…");
  process.exit(2);
}
{{/}}

const body = JSON.stringify({
  CodeProfile: {{quoted:codeProfile}},
  SiteId: {{number:siteId}},
  CodeTTHC: "2.000082",
  NameTTHC: "Cấp giấy phép bưu chính",
  Status: 1,
  FormsReception: 1,
  FormsPayments: null,
  Level: 4,
  IsFromDVCQG: 0,
  IsDVCBC: 0,
  Data: "",
  User: {{quoted:user}},
});

const headers = { "Content-Type": "application/json" };
{{#KEY}}
headers["X-Api-Key"] = key;
{{/}}
{{#HMAC}}
// Standard Webhooks: ký đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ.
const id = randomUUID();
const timestamp = String(Math.floor(Date.now() / 1000));
const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`, "utf8").digest("base64");
headers["webhook-id"] = id;
headers["webhook-timestamp"] = timestamp;
headers["webhook-signature"] = `v1,${signature}`;
{{/}}

try {
  const answer = await fetch(ENDPOINT, { method: "POST", headers, body, signal: AbortSignal.timeout(30_000) });
  if (answer.status === 204) {
    console.log("X-EMC-Event-Id:", answer.headers.get("X-EMC-Event-Id") ?? "");
    console.log("X-EMC-Warning:", answer.headers.get("X-EMC-Warning") ?? "");
  } else {
    // 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
    // Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
    console.error(`EMC từ chối (${answer.status}): ${detail(await answer.text())}`);
    process.exitCode = 1;
  }
} catch (noAnswer) {
  // Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
  console.error(`Không kết nối được với ${ENDPOINT}: ${noAnswer.cause ?? noAnswer}`);
  process.exitCode = 1;
}

/** Trường detail của trả lời application/problem+json. */
function detail(problem) {
  try {
    return JSON.parse(problem).detail ?? problem;
  } catch {
    return problem;
  }
}
