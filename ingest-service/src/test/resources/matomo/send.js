// Sends hits with the library as an application would: node send.js <tracker url> <site id>
const MatomoTracker = require('./matomo-tracker-2.2.4.js');

const [trackerUrl, site] = process.argv.slice(2);
const ua = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const page = 'https://dichvucong.example.vn/';
const tracker = new MatomoTracker(site, trackerUrl);
tracker.on('error', error => {
  console.error(error);
  process.exitCode = 1;
});
tracker.track({url: page + 'một', action_name: 'Trang một', ua, rand: '1', res: '1280x720', apiv: 1});
tracker.track({url: page + 'hai', e_c: 'Tìm kiếm', e_a: 'bấm', e_n: 'nút', e_v: 1.5, ua});
tracker.track({url: page + 'ba', download: page + 'ba.pdf', ua});
tracker.trackBulk(
  [{url: page + 'bốn', ua}, {url: page + 'năm', ua, cdt: Math.floor(Date.now() / 1000) - 60}, {url: page + 'sáu', ua, link: 'https://example.org'}],
  answer => {
    console.log(answer);
    // The library never reads the single hits' answers, which keeps their connections open.
    setTimeout(() => process.exit(), 1000);
  });
