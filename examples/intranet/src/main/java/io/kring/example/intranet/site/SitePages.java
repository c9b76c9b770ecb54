package io.kring.example.intranet.site;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** The host's own pages. */
interface SitePages extends JpaRepository<SitePage, String> {
    boolean existsByPicture(String picture);

    List<SitePage> findBySectionOrderByPublishedDesc(String section);
}
