/*
 * Tells EMC of the pages people look at, through the queue _govaq of the embed code.
 *
 * Works whichever is loaded first, the queue or this file, and whatever the order of the calls: configuration is applied before
 * anything is told. Never throws into the page it stands on, leaves no other global, sets no cookie unless the page asks for
 * one, and says nothing where the browser asks not to be tracked. Written for old browsers, too: no syntax later than ES5.
 *
 * Calls: setTrackerUrl, setSiteId, trackPageView, enableLinkTracking, trackDVC, trackEvent, setCustomUrl, setDocumentTitle,
 * enableCookie, disableCookies, placeLogo. Whatever else Matomo's trackers know is taken and does nothing.
 */
(function (window, document) {
  'use strict';

  var queue = Array.isArray(window._govaq) ? window._govaq : window._govaq = [];
  if (queue.emc) {
    return;
  }
  queue.emc = 1;

  var location = window.location;
  var navigator = window.navigator;
  var COOKIE = '_emc_id';
  var THIRTEEN_MONTHS = 34128000;
  var SETTLING_MILLIS = 100;
  var FILES = /\.(?:pdf|docx?|xlsx?|pptx?|csv|txt|rtf|od[tsp]|zip|rar|7z|gz|tar|exe|msi|dmg|apk|mp3|mp4|avi|mov|wmv|xml|json)$/i;

  var trackerUrl;
  var siteId;
  var customUrl;
  var customTitle;
  var cookie = false;
  var logoPlace;
  var logo;
  var waiting = [];
  var shownPage;
  var toldByNavigation;
  var follows = false;
  var watchesLinks = false;

  /** Whatever goes wrong here is not the page's business. */
  function safely(action) {
    return function () {
      try {
        return action.apply(this, arguments);
      } catch (ignored) {
        return undefined;
      }
    };
  }

  function isUnwilling() {
    var wish = navigator.doNotTrack || window.doNotTrack || navigator.msDoNotTrack;
    return wish === '1' || wish === 'yes' || navigator.globalPrivacyControl === true;
  }

  // Cookie, only where the site asks for one.

  function visitor() {
    var found = new RegExp('(?:^|; )' + COOKIE + '=([0-9a-f]{16})(?:;|$)').exec(document.cookie);
    var id = found ? found[1] : randomId();
    keep(id, THIRTEEN_MONTHS);
    return id;
  }

  function randomId() {
    var bytes = new Uint8Array(8);
    (window.crypto || window.msCrypto).getRandomValues(bytes);
    var id = '';
    for (var i = 0; i < bytes.length; i++) {
      id += (bytes[i] + 256).toString(16).slice(1);
    }
    return id;
  }

  function keep(id, seconds) {
    document.cookie = COOKIE + '=' + id + '; path=/; max-age=' + seconds + '; SameSite=Lax'
        + (location.protocol === 'https:' ? '; Secure' : '');
  }

  // Sending: sendBeacon outlives the page; where it is missing or blocked, fetch; where that fails, an image.

  function send(said) {
    if (isUnwilling()) {
      return;
    }
    var text = 'idsite=' + encodeURIComponent(siteId) + '&rec=1&send_image=0&url='
        + encodeURIComponent(cut(customUrl || location.href, 2000)) + '&rand=' + Math.random().toString(36).slice(2);
    for (var name in said) {
      if (said[name] !== undefined && said[name] !== null) {
        text += '&' + name + '=' + encodeURIComponent(cut(String(said[name]), 1000));
      }
    }
    if (cookie) {
      text += '&_id=' + visitor();
    }
    if (!beacon(text)) {
      post(text);
    }
  }

  function cut(text, length) {
    // Half of a character outside the first plane cannot be encoded.
    return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
  }

  function beacon(text) {
    try {
      return !!navigator.sendBeacon && navigator.sendBeacon(trackerUrl, text);
    } catch (blocked) {
      return false;
    }
  }

  function post(text) {
    try {
      window.fetch(trackerUrl, {method: 'POST', body: text, keepalive: true, mode: 'no-cors', credentials: 'omit'})
          .then(null, function () {
            image(text);
          });
    } catch (blocked) {
      image(text);
    }
  }

  function image(text) {
    new Image(1, 1).src = trackerUrl + (trackerUrl.indexOf('?') < 0 ? '?' : '&') + text;
  }

  // Pages, also those that are shown without being loaded.

  /** What makes one page another: not where on it one is, unless an application keeps its page behind the hash. */
  function currentPage() {
    return location.pathname + location.search + (/^#[\/!]/.test(location.hash) ? location.hash : '');
  }

  function trackPageView(title) {
    var page = customUrl || currentPage();
    follow();
    if (toldByNavigation === page) {
      // The application tells of its pages itself.
      toldByNavigation = undefined;
      return;
    }
    view(page, title);
  }

  function view(page, title) {
    shownPage = page;
    send({action_name: title || customTitle || document.title});
  }

  function follow() {
    if (follows) {
      return;
    }
    follows = true;
    after(window.history, 'pushState', navigated);
    after(window.history, 'replaceState', navigated);
    window.addEventListener('popstate', safely(navigated));
    window.addEventListener('hashchange', safely(navigated));
  }

  function after(object, name, action) {
    var original = object[name];
    var afterwards = safely(action);
    object[name] = function () {
      var result = original.apply(this, arguments);
      afterwards();
      return result;
    };
  }

  /** The new page's title is usually set a moment after its address. */
  function navigated() {
    window.setTimeout(safely(function () {
      var page = currentPage();
      if (!customUrl && page !== shownPage) {
        view(page);
        toldByNavigation = page;
        window.setTimeout(function () {
          toldByNavigation = undefined;
        }, 10 * SETTLING_MILLIS);
      }
    }), SETTLING_MILLIS);
  }

  // Links.

  function enableLinkTracking() {
    if (!watchesLinks) {
      watchesLinks = true;
      document.addEventListener('click', safely(clicked), true);
      document.addEventListener('auxclick', safely(clicked), true);
    }
  }

  function clicked(event) {
    var node = event.target;
    while (node && node !== document && !(/^(?:a|area)$/i.test(node.nodeName) && node.href)) {
      node = node.parentNode;
    }
    if (!node || !node.href || !/^https?:$/.test(node.protocol)) {
      return;
    }
    if (node.hasAttribute('download') || FILES.test(node.pathname)) {
      send({download: node.href});
    } else if (node.host !== location.host) {
      send({link: node.href});
    }
  }

  // The logo: where the site wants it, or at the end of the page.

  function place() {
    if (!document.body) {
      document.addEventListener('DOMContentLoaded', safely(place));
      return;
    }
    if (window.top !== window) {
      return;
    }
    logo = logo || drawn();
    var parent = wantedPlace() || document.querySelector('[data-emc-logo]') || document.body;
    logo.style.textAlign = parent === document.body ? 'right' : '';
    logo.style.padding = parent === document.body ? '4px 8px' : '';
    if (logo.parentNode !== parent) {
      parent.appendChild(logo);
    }
  }

  var wantedPlace = safely(function () {
    return typeof logoPlace === 'string' ? document.querySelector(logoPlace) : logoPlace;
  });

  function drawn() {
    var english = /^en/i.test(document.documentElement.lang);
    var frame = document.createElement('div');
    frame.id = 'emc-logo';
    frame.setAttribute('role', 'img');
    frame.setAttribute('aria-label', english
        ? 'EMC – the use of this website’s public services is measured'
        : 'EMC – website này được đo lường mức độ cung cấp và sử dụng dịch vụ Chính phủ số');
    frame.title = frame.getAttribute('aria-label');
    frame.style.lineHeight = '0';
    var svg = svgElement('svg', {width: 64, height: 20, viewBox: '0 0 64 20', 'aria-hidden': 'true', focusable: 'false'});
    svg.appendChild(svgElement('rect', {width: 64, height: 20, rx: 4, fill: '#0b4a8f'}));
    svg.appendChild(svgElement('path', {d: 'M6 15V10M10 15V7M14 15V4', stroke: '#fff', 'stroke-width': 2.5}));
    var name = svgElement('text', {x: 21, y: 14.5, fill: '#fff', 'font-family': 'Arial,sans-serif', 'font-size': 13, 'font-weight': 700});
    name.appendChild(document.createTextNode('EMC'));
    svg.appendChild(name);
    frame.appendChild(svg);
    return frame;
  }

  function svgElement(name, attributes) {
    var element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (var attribute in attributes) {
      element.setAttribute(attribute, attributes[attribute]);
    }
    return element;
  }

  // The queue.

  var settings = {
    'setTrackerUrl': function (url) {
      trackerUrl = String(url);
    },
    'setSiteId': function (id) {
      siteId = String(id);
    },
    'setCustomUrl': function (url) {
      customUrl = new URL(url, location.href).href;
    },
    'setDocumentTitle': function (title) {
      customTitle = title;
    },
    'enableCookie': function () {
      cookie = true;
    },
    'disableCookies': function () {
      cookie = false;
      keep('', 0);
    },
    'placeLogo': function (where) {
      logoPlace = where;
      if (logo) {
        place();
      }
    },
    'enableLinkTracking': enableLinkTracking
  };

  var tellings = {
    'trackPageView': trackPageView,
    'trackDVC': function (service, state, data) {
      send({dvc: service, dvc_s: state, dvc_d: data});
    },
    'trackEvent': function (category, action, name, value) {
      send({e_c: category, e_a: action, e_n: name, e_v: value});
    }
  };

  function has(calls, name) {
    return Object.prototype.hasOwnProperty.call(calls, name);
  }

  function call(calls, entry) {
    safely(calls[entry[0]]).apply(null, Array.prototype.slice.call(entry, 1));
  }

  var take = safely(function (entries) {
    for (var i = 0; i < entries.length; i++) {
      var entry = entries[i];
      if (!entry || typeof entry !== 'object') {
        continue;
      }
      if (has(settings, entry[0])) {
        call(settings, entry);
      } else if (has(tellings, entry[0])) {
        waiting.push(entry);
      }
    }
    tell();
  });

  /** Tells what waits, once it is known of which site and to whom, and once somebody sees the page. */
  function tell() {
    if (trackerUrl === undefined || siteId === undefined) {
      return;
    }
    if (document.prerendering) {
      document.addEventListener('prerenderingchange', safely(tell), {once: true});
      return;
    }
    if (!logo) {
      safely(place)();
    }
    var told = waiting;
    waiting = [];
    for (var i = 0; i < told.length; i++) {
      call(tellings, told[i]);
    }
  }

  var early = queue.splice(0, queue.length);
  queue.push = function () {
    take(arguments);
    return queue.length;
  };
  take(early);
})(window, document);
