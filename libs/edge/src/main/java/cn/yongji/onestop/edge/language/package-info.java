/** The languages we answer in. */
@NullMarked
package cn.yongji.onestop.edge.language;

import org.jspecify.annotations.NullMarked;
