/** Who a token names, and that everything under {@code /v1} needs one. */
@NullMarked
package cn.yongji.onestop.platform.security;

import org.jspecify.annotations.NullMarked;
