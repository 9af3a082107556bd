/** How often a client may ask, by subject or by address, and how it is told. */
@NullMarked
package cn.yongji.onestop.gateway.limit;

import org.jspecify.annotations.NullMarked;
