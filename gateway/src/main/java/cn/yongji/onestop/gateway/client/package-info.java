/** Where a request comes from: trusted proxies, the client's address, the forwarded headers. */
@NullMarked
package cn.yongji.onestop.gateway.client;

import org.jspecify.annotations.NullMarked;
