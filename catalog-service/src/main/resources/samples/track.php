<?php
// Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
// Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
// Chạy (PHP 7.4 trở lên, có ext-curl): php track.php

declare(strict_types=1);

$endpoint = {{php:endpoint}};
{{#KEY,HMAC}}

// Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn.
$key = getenv('EMC_API_KEY');
if ($key === false || trim($key) === '') {
    fwrite(STDERR, "Hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…\n");
    exit(2);
}
{{/}}

$body = json_encode([
    'CodeProfile' => {{php:codeProfile}},
    'SiteId' => {{number:siteId}},
    'CodeTTHC' => '2.000082',
    'NameTTHC' => 'Cấp giấy phép bưu chính',
    'Status' => 1,
    'FormsReception' => 1,
    'FormsPayments' => null,
    'Level' => 4,
    'IsFromDVCQG' => 0,
    'IsDVCBC' => 0,
    'Data' => '',
    'User' => {{php:user}},
], JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);

$headers = ['Content-Type: application/json'];
{{#KEY}}
$headers[] = 'X-Api-Key: ' . $key;
{{/}}
{{#HMAC}}
// Standard Webhooks: ký đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ.
$id = bin2hex(random_bytes(16));
$timestamp = (string) time();
$signature = base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
$headers[] = 'webhook-id: ' . $id;
$headers[] = 'webhook-timestamp: ' . $timestamp;
$headers[] = 'webhook-signature: v1,' . $signature;
{{/}}

$answered = [];
$call = curl_init($endpoint);
curl_setopt_array($call, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => $body,
    CURLOPT_HTTPHEADER => $headers,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_CONNECTTIMEOUT => 5,
    CURLOPT_TIMEOUT => 30,
    CURLOPT_HEADERFUNCTION => function ($call, string $line) use (&$answered): int {
        $parts = explode(':', $line, 2);
        if (count($parts) === 2) {
            $answered[strtolower(trim($parts[0]))] = trim($parts[1]);
        }
        return strlen($line);
    },
]);
$answer = curl_exec($call);
if ($answer === false) {
    // Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
    fwrite(STDERR, "Không kết nối được với $endpoint: " . curl_error($call) . "\n");
    exit(1);
}

$status = curl_getinfo($call, CURLINFO_RESPONSE_CODE);
if ($status !== 204) {
    // 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
    // Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
    $problem = json_decode($answer, true);
    fwrite(STDERR, "EMC từ chối ($status): " . ($problem['detail'] ?? $answer) . "\n");
    exit(1);
}
echo 'X-EMC-Event-Id: ', $answered['x-emc-event-id'] ?? '', "\n";
echo 'X-EMC-Warning: ', $answered['x-emc-warning'] ?? '', "\n";
