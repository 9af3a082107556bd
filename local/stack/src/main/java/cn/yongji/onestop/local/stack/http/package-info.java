/** Talking to the system from outside, as a browser or a department's system does: through the gateway, with a token. */
@NullMarked
package cn.yongji.onestop.local.stack.http;

import org.jspecify.annotations.NullMarked;
