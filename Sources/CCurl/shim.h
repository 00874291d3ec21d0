#include <curl/curl.h>

// curl_easy_setopt and curl_easy_getinfo take variable arguments, which Swift can't call: one wrapper a kind of argument.
typedef size_t (*curl_transfer)(char *bytes, size_t size, size_t count, void *context);
typedef int (*curl_listener)(CURL *handle, curl_infotype kind, char *bytes, size_t count, void *context);

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
  return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
  return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_context(CURL *handle, CURLoption option, void *value) {
  return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_transfer(CURL *handle, CURLoption option, curl_transfer value) {
  return (curl_easy_setopt)(handle, option, value);
}
static inline CURLcode curl_set_listener(CURL *handle, curl_listener value) {
  return (curl_easy_setopt)(handle, CURLOPT_DEBUGFUNCTION, value);
}
static inline CURLcode curl_response_code(CURL *handle, long *value) {
  return (curl_easy_getinfo)(handle, CURLINFO_RESPONSE_CODE, value);
}
static inline CURLcode curl_content_type(CURL *handle, char **value) {
  return (curl_easy_getinfo)(handle, CURLINFO_CONTENT_TYPE, value);
}
