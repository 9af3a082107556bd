/** Which path belongs to which service, and which headers may pass. */
@NullMarked
package cn.yongji.onestop.gateway.route;

import org.jspecify.annotations.NullMarked;
