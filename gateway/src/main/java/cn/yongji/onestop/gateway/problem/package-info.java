/** What a client is told when the gateway itself answers no: RFC 9457 documents in Chinese or English. */
@NullMarked
package cn.yongji.onestop.gateway.problem;

import org.jspecify.annotations.NullMarked;
