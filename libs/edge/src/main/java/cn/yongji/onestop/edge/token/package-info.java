/** Tokens: which are believed, and what is answered to those that are not. */
@NullMarked
package cn.yongji.onestop.edge.token;

import org.jspecify.annotations.NullMarked;
