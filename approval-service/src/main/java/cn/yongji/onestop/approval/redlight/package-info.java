/** Reports reviews that have turned red, once each, whichever instance looks. */
@NullMarked
package cn.yongji.onestop.approval.redlight;

import org.jspecify.annotations.NullMarked;
