// Gửi một sự kiện hồ sơ đến EMC. Website: {{comment:siteName}} (SiteId {{number:siteId}}), chế độ {{comment:mode}}.
// Chạy thử mà không lưu gì: thay địa chỉ bằng {{comment:checkEndpoint}}
// Chạy (Go 1.18 trở lên): go run track.go

package main

import (
	"bytes"
{{#HMAC}}
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
{{/}}
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
{{#HMAC}}
	"strconv"
{{/}}
	"time"
)

const endpoint = {{quoted:endpoint}}

func main() {
	if err := send(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func send() error {
{{#KEY,HMAC}}
	// Khóa được tạo ở thẻ API MCĐT; đừng ghi khóa vào mã nguồn.
	key := os.Getenv("EMC_API_KEY")
	if key == "" {
		return fmt.Errorf("hãy đặt biến môi trường EMC_API_KEY=emc_{{number:siteId}}_…")
	}
{{/}}
	body, err := json.Marshal(map[string]any{
		"CodeProfile":    {{quoted:codeProfile}},
		"SiteId":         {{number:siteId}},
		"CodeTTHC":       "2.000082",
		"NameTTHC":       "Cấp giấy phép bưu chính",
		"Status":         1,
		"FormsReception": 1,
		"FormsPayments":  nil,
		"Level":          4,
		"IsFromDVCQG":    0,
		"IsDVCBC":        0,
		"Data":           "",
		"User":           {{quoted:user}},
	})
	if err != nil {
		return err
	}
	request, err := http.NewRequest(http.MethodPost, endpoint, bytes.NewReader(body))
	if err != nil {
		return err
	}
	request.Header.Set("Content-Type", "application/json")
{{#KEY}}
	request.Header.Set("X-Api-Key", key)
{{/}}
{{#HMAC}}
	if err := sign(request, key, body); err != nil {
		return err
	}
{{/}}

	client := &http.Client{Timeout: 30 * time.Second}
	answer, err := client.Do(request)
	if err != nil {
		// Không có trả lời: giữ sự kiện trong hàng đợi và gửi lại sau.
		return fmt.Errorf("không kết nối được với %s: %w", endpoint, err)
	}
	defer answer.Body.Close()
	problem, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if answer.StatusCode != http.StatusNoContent {
		// 429 và 503: chờ số giây ghi ở header Retry-After rồi gửi lại chính sự kiện này.
		// Các mã 4xx khác: sửa dữ liệu hoặc khóa trước, gửi lại nguyên văn là vô ích.
		return fmt.Errorf("EMC từ chối (%d): %s", answer.StatusCode, detail(problem))
	}
	fmt.Println("X-EMC-Event-Id:", answer.Header.Get("X-EMC-Event-Id"))
	fmt.Println("X-EMC-Warning:", answer.Header.Get("X-EMC-Warning"))
	return nil
}
{{#HMAC}}

// sign ký theo Standard Webhooks đúng các byte sẽ gửi, theo dạng id.timestamp.body. Gửi lại cùng sự kiện thì dùng lại id cũ.
func sign(request *http.Request, key string, body []byte) error {
	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		return err
	}
	id := hex.EncodeToString(random)
	timestamp := strconv.FormatInt(time.Now().Unix(), 10)
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte(id + "." + timestamp + "."))
	mac.Write(body)
	request.Header.Set("webhook-id", id)
	request.Header.Set("webhook-timestamp", timestamp)
	request.Header.Set("webhook-signature", "v1,"+base64.StdEncoding.EncodeToString(mac.Sum(nil)))
	return nil
}
{{/}}

// detail là trường detail của trả lời application/problem+json.
func detail(problem []byte) string {
	var parsed struct {
		Detail string `json:"detail"`
	}
	if json.Unmarshal(problem, &parsed) != nil || parsed.Detail == "" {
		return string(problem)
	}
	return parsed.Detail
}
