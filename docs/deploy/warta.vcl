# Varnish before or in place of the edge's memory. It keeps pages by the same fields and is purged by the same tags.
# Start the edge so that it shows its tags (the option exposeTags); Varnish takes them off again.
#   varnishd -a :80 -f /etc/varnish/warta.vcl -s default,512m
vcl 4.1;

import std;

backend warta {
  .host = "127.0.0.1";
  .port = "3000";
  .first_byte_timeout = 130s;
  .probe = { .url = "/healthz"; .interval = 2s; .timeout = 1s; .window = 3; .threshold = 2; }
}

acl purgers {
  "localhost";
}

sub vcl_recv {
  # BAN / with the field Cache-Tag: article:46 forgets every page with that tag, and with * all pages.
  if (req.method == "BAN") {
    if (client.ip !~ purgers) {
      return (synth(405));
    }
    if (req.http.Cache-Tag == "*") {
      ban("obj.status != 0");
      return (synth(204));
    }
    if (req.http.Cache-Tag !~ "^[A-Za-z0-9:_.-]+$") {
      return (synth(400, "One tag"));
    }
    ban("obj.http.Cache-Tag ~ (^|,\s*)" + req.http.Cache-Tag + "(\s*,|$)");
    return (synth(204));
  }
  # Where TLS ends before Varnish, drop this line: else readers could claim what they like.
  unset req.http.X-Forwarded-Proto;
  # stale-while-revalidate while the edge is well; for as long as vcl_backend_response says while it is not.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 60s;
  }
  # The desk, previews and whoever shows who he is pass.
  if (req.url ~ "^/(admin|api)(/|\?|$)" || req.http.Authorization || req.http.Cookie ~ "__prerender_bypass=") {
    return (pass);
  }
  if (req.method != "GET" && req.method != "HEAD") {
    return (pass);
  }
  # A reading page is the same for all.
  unset req.http.Cookie;
  # A wish to save data is one bit of the key (Vary: Save-Data), however it is written.
  if (req.http.Save-Data ~ "(?i)^on\s*([;,]|$)") {
    set req.http.Save-Data = "on";
  } else {
    unset req.http.Save-Data;
  }
  # Tracking parameters make no other page; the order of the rest makes none either.
  set req.url = regsuball(req.url, "([?&])(utm_[^=&]*|fbclid|gclid|gbraid|wbraid|msclkid|igshid?|ttclid|twclid|yclid|_gl)(=[^&]*)?(?=&|$)", "\1");
  set req.url = regsuball(req.url, "&&+", "&");
  set req.url = regsub(req.url, "\?&", "?");
  set req.url = regsub(req.url, "[?&]$", "");
  set req.url = std.querysort(req.url);
}

sub vcl_backend_fetch {
  # One copy in the coding that all can read; Varnish keeps gzip and unpacks it for the few who cannot.
  set bereq.http.Accept-Encoding = "gzip";
}

sub vcl_backend_response {
  # stale-if-error: Varnish knows it as the time it keeps a page beyond its end.
  if (beresp.http.Cache-Control ~ "stale-if-error=") {
    set beresp.keep = std.duration(regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 0s);
    set beresp.grace = beresp.keep;
  }
  # A failure is no page.
  if (beresp.status >= 500) {
    if (bereq.is_bgfetch) {
      return (abandon);
    }
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
  }
}

sub vcl_deliver {
  unset resp.http.Cache-Tag;
  unset resp.http.X-Varnish;
}
