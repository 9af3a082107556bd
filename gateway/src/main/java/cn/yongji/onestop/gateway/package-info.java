/** The single entry of onestop: it checks tokens, routes, limits and protects, and knows no business rule. */
@NullMarked
package cn.yongji.onestop.gateway;

import org.jspecify.annotations.NullMarked;
