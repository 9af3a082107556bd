/** The way to a service and back: streamed both ways, within time and size limits, behind a circuit breaker. */
@NullMarked
package cn.yongji.onestop.gateway.upstream;

import org.jspecify.annotations.NullMarked;
