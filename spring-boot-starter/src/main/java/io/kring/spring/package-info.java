/** Kring as a bean of a Spring Boot application: from its database, its transactions, and every hook it has a bean for. */
@NullMarked
package io.kring.spring;

import org.jspecify.annotations.NullMarked;
