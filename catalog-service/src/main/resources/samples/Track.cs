// Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
// Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
// Chạy (.NET 10): dotnet run Track.cs; với .NET 6 trở lên, đặt làm Program.cs của một dự án console.

using System.Net;
{{#HMAC}}
using System.Security.Cryptography;
{{/}}
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

const string Endpoint = {{quoted:endpoint}};
{{#KEY,HMAC}}

// Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn.
var key = Environment.GetEnvironmentVariable("EMC_API_KEY");
if (string.IsNullOrWhiteSpace(key))
{
    Console.Error.WriteLine("Hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…");
    return 2;
}
{{/}}

var body = new JsonObject
{
    ["CodeProfile"] = {{quoted:codeProfile}},
    ["SiteId"] = {{number:siteId}},
    ["CodeTTHC"] = "2.000082",
    ["NameTTHC"] = "Cấp giấy phép bưu chính",
    ["Status"] = 1,
    ["FormsReception"] = 1,
    ["FormsPayments"] = null,
    ["Level"] = 4,
    ["IsFromDVCQG"] = 0,
    ["IsDVCBC"] = 0,
    ["Data"] = "",
    ["User"] = {{quoted:user}}
}.ToJsonString();

using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
using var request = new HttpRequestMessage(HttpMethod.Post, Endpoint)
{
    Content = new StringContent(body, Encoding.UTF8, "application/json")
};
{{#KEY}}
request.Headers.Add("X-Api-Key", key);
{{/}}
{{#HMAC}}
// Standard Webhooks: ký đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ.
var id = Guid.NewGuid().ToString();
var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString();
var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}"));
request.Headers.Add("webhook-id", id);
request.Headers.Add("webhook-timestamp", timestamp);
request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(signature));
{{/}}

try
{
    using var answer = await client.SendAsync(request);
    if (answer.StatusCode != HttpStatusCode.NoContent)
    {
        // 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
        // Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
        var problem = await answer.Content.ReadAsStringAsync();
        Console.Error.WriteLine($"EMC từ chối ({(int)answer.StatusCode}): {Detail(problem)}");
        return 1;
    }
    Console.WriteLine($"X-EMC-Event-Id: {Header(answer, "X-EMC-Event-Id")}");
    Console.WriteLine($"X-EMC-Warning: {Header(answer, "X-EMC-Warning")}");
    return 0;
}
catch (Exception noAnswer) when (noAnswer is HttpRequestException or TaskCanceledException)
{
    // Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
    Console.Error.WriteLine($"Không kết nối được với {Endpoint}: {noAnswer.Message}");
    return 1;
}

static string Header(HttpResponseMessage answer, string name) =>
    answer.Headers.TryGetValues(name, out var values) ? string.Join(",", values) : "";

// Trường detail của trả lời application/problem+json.
static string Detail(string problem)
{
    try
    {
        return JsonNode.Parse(problem)?["detail"]?.GetValue<string>() ?? problem;
    }
    catch (JsonException)
    {
        return problem;
    }
}
