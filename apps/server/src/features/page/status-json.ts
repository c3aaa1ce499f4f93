/** What /status.json says: everything that a script may want to know of the page, and nothing that takes long. */
export const STATUS_JSON = `{
  statusPage {
    revision generatedAt indicator headline
    site { name timeZone }
    groups { id name status components { ...component } }
    components { ...component }
    activeIncidents {
      id title status startedAt nextUpdateBy
      impacts { status component { id name } }
      updates { id status message postedAt }
    }
    maintenances {
      id title status plannedStart plannedEnd actualStart
      components { status component { id name } }
    }
  }
}
fragment component on Component { id name status statusSince }`;
