/** Money, exact to the fen. */
@NullMarked
package cn.yongji.onestop.kernel.money;

import org.jspecify.annotations.NullMarked;
