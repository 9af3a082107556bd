/** Sets of roles that recur: who may call an operation, in a word. */
@NullMarked
package cn.yongji.onestop.platform.web.role;

import org.jspecify.annotations.NullMarked;
