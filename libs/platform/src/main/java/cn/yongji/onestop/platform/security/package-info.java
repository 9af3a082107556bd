/** Tokens: which are believed, and what is answered to those that are not. */
@NullMarked
package cn.yongji.onestop.platform.security;

import org.jspecify.annotations.NullMarked;
